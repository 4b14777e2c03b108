package dev.leverage.cli;

import dev.leverage.audit.Finding;
import dev.leverage.source.Location;
import java.util.List;
import java.util.Locale;

/** Findings for programs: fixed names in a fixed order; what is unknown is absent. */
final class FindingsJson {

  private FindingsJson() {}

  static String of(List<Finding> findings) {
    JsonText json = new JsonText().open('{').open("findings", '[');
    findings.forEach(finding -> append(finding, json));
    return json.close(']').close('}').toString();
  }

  private static void append(Finding finding, JsonText json) {
    json.open('{');
    json.string("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.string("code", finding.code().id());
    json.string("file", finding.location().source());
    if (finding.location() instanceof Location.Text text) {
      json.number("line", text.line()).number("column", text.column());
      text.pointer().ifPresent(pointer -> json.string("pointer", pointer));
    } else if (finding.location() instanceof Location.Cell cell) {
      json.string("sheet", cell.sheet()).string("cell", cell.reference());
    }
    json.string("message", finding.message());
    finding.expected().ifPresent(expected -> json.string("expected", expected));
    finding.found().ifPresent(found -> json.string("found", found));
    json.close('}');
  }
}
