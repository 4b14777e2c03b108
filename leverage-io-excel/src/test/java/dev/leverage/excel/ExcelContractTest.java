package dev.leverage.excel;

import dev.leverage.format.RecordFormat;
import dev.leverage.testkit.Flaw;
import dev.leverage.testkit.RecordFormatContract;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

@Tag("any-locale")
@PropertyDefaults(tries = 15)
class ExcelContractTest implements RecordFormatContract {

  @Override
  public RecordFormat format() {
    return new ExcelFormat();
  }

  @Override
  public Flaw flaw() {
    Xlsx workbook =
        new Xlsx()
            .sheet(
                "Log",
                Xlsx.row(1, Xlsx.text("A1", "Task"), Xlsx.text("B1", "Human est. (h)")),
                Xlsx.row(2, Xlsx.text("A2", "Port"), Xlsx.text("B2", "soon")));
    return Flaw.in(workbook.bytes(), "Log!B2");
  }
}
