package dev.leverage.benchmarks;

import com.univocity.parsers.common.Context;
import com.univocity.parsers.common.processor.core.AbstractProcessor;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.leverage.Leverage;
import dev.leverage.format.ReadOptions;
import dev.leverage.rollup.RollUp;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** CSV of 1,000,000 tasks: read, understand each measure, total exactly. */
@State(Scope.Benchmark)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx64m", "-XX:+UseSerialGC"})
public class CsvReading {

  private static final int TASKS = 1_000_000;

  private Path file = Path.of("");
  private Answer expected = new Sum().answer();

  @Setup
  public void prepare() throws IOException {
    file = SampleFiles.csv(TASKS);
    expected = Answer.of(new SampleTasks(TASKS, SampleFiles.TASKS_A_DAY));
  }

  @Benchmark
  public Object leverage() throws IOException {
    return Answer.of(Leverage.installed().totals(file)).checked(expected);
  }

  @Benchmark
  public Object leverageOneThread() throws IOException {
    Leverage alone = Leverage.installed().reading(ReadOptions.DEFAULT.withParallelism(1));
    return Answer.of(alone.totals(file)).checked(expected);
  }

  /** The library's table over FastCSV, on one thread: what another tokenizer would gain. */
  @Benchmark
  public Object tableOverFastCsv() throws IOException {
    RollUp rollUp = RollUp.ofAll();
    TableOverFastCsv.deliver(file, rollUp);
    return Answer.of(rollUp.groups().whole().totals()).checked(expected);
  }

  /** The same on two threads. */
  @Benchmark
  public Object tableOverFastCsvParallel() throws IOException {
    RollUp rollUp = RollUp.ofAll();
    TableOverFastCsv.deliverOnTwoThreads(file, rollUp);
    return Answer.of(rollUp.groups().whole().totals()).checked(expected);
  }

  /** Only the cells: what the library's own path cannot go below. */
  @Benchmark
  public long commonsCsvTokenizer() throws IOException {
    long cells = 0;
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      for (CSVRecord cell : parser) {
        cells += cell.size();
      }
    }
    return cells;
  }

  @Benchmark
  public Object commonsCsv() throws IOException {
    Sum sum = new Sum();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      for (CSVRecord row : parser) {
        sum.add(row.get(2), row.get(4), row.get(5), row.get(6));
      }
    }
    return sum.answer().checked(expected);
  }

  @Benchmark
  public Object fastCsv() throws IOException {
    Sum sum = new Sum();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      boolean header = true;
      for (CsvRecord row : reader) {
        if (!header) {
          sum.add(row.getField(2), row.getField(4), row.getField(5), row.getField(6));
        }
        header = false;
      }
    }
    return sum.answer().checked(expected);
  }

  /** FastCSV without a text for each cell. */
  @Benchmark
  public Object fastCsvHandler() throws IOException {
    SumOfFields handler = new SumOfFields();
    try (CsvReader<SumOfFields> reader = CsvReader.builder().build(handler, file)) {
      reader.forEach(row -> {});
    }
    return handler.sum.answer().checked(expected);
  }

  private static final class SumOfFields extends AbstractBaseCsvCallbackHandler<SumOfFields> {

    private final Sum sum = new Sum();
    private boolean header = true;

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (!header) {
        sum.addCell(index, buffer, offset, length);
      }
    }

    @Override
    protected SumOfFields buildRecord() {
      if (!header) {
        sum.addTask();
      }
      header = false;
      return this;
    }
  }

  @Benchmark
  public Object univocity() throws IOException {
    Sum sum = new Sum();
    CsvParserSettings settings = new CsvParserSettings();
    settings.setReadInputOnSeparateThread(false);
    settings.setHeaderExtractionEnabled(true);
    settings.setProcessor(
        new AbstractProcessor<Context>() {
          @Override
          public void rowProcessed(String[] row, Context context) {
            sum.add(row[2], row[4], row[5], row[6]);
          }
        });
    try (Reader reader = Files.newBufferedReader(file)) {
      new CsvParser(settings).parse(reader);
    }
    return sum.answer().checked(expected);
  }

  @Benchmark
  public Object duckDbOneThread() throws SQLException {
    return duckDb("1");
  }

  @Benchmark
  public Object duckDbTwoThreads() throws SQLException {
    return duckDb("2");
  }

  private Answer duckDb(String threads) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads TO " + threads);
      String sums =
          "select count(*), sum(human), sum(agent), sum(supervision), sum(tokens) from read_csv('"
              + file
              + "', header = true, columns = {'date': 'DATE', 'task': 'VARCHAR',"
              + " 'human': 'DECIMAL(12,4)', 'name': 'VARCHAR', 'agent': 'DECIMAL(12,4)',"
              + " 'supervision': 'DECIMAL(12,4)', 'tokens': 'BIGINT', 'day': 'BIGINT',"
              + " 'lf': 'VARCHAR', 'slf': 'VARCHAR'})";
      try (ResultSet row = statement.executeQuery(sums)) {
        row.next();
        return new Answer(
                row.getLong(1),
                millis(row.getBigDecimal(2), 3_600_000),
                millis(row.getBigDecimal(3), 60_000),
                millis(row.getBigDecimal(4), 60_000),
                row.getLong(5))
            .checked(expected);
      }
    }
  }

  private static long millis(BigDecimal sum, long unit) {
    return sum.multiply(BigDecimal.valueOf(unit)).longValueExact();
  }

  /** Holds the whole table, so it is given the memory for it. */
  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  @Fork(value = 1, jvmArgsAppend = "-Xmx4g")
  public Object tablesaw() {
    ColumnType[] types = {
      ColumnType.SKIP, ColumnType.STRING, ColumnType.DOUBLE, ColumnType.SKIP, ColumnType.DOUBLE,
      ColumnType.DOUBLE, ColumnType.DOUBLE, ColumnType.SKIP, ColumnType.SKIP, ColumnType.SKIP
    };
    Table table =
        Table.read().csv(CsvReadOptions.builder(file.toFile()).columnTypes(types).build());
    DoubleColumn human = table.doubleColumn(1);
    DoubleColumn agent = table.doubleColumn(2);
    DoubleColumn supervision = table.doubleColumn(3);
    DoubleColumn tokens = table.doubleColumn(4);
    Sum sum = new Sum();
    for (int row = 0; row < table.rowCount(); row++) {
      sum.add(
          human.getDouble(row),
          agent.getDouble(row),
          supervision.getDouble(row),
          tokens.getDouble(row));
    }
    return sum.answer().checked(expected);
  }

  /** The floor: every character, and nothing made of it. */
  @Benchmark
  public long floorDecode() throws IOException {
    char[] buffer = new char[1 << 16];
    long characters = 0;
    try (Reader reader = Files.newBufferedReader(file)) {
      for (int count = 0; count >= 0; count = reader.read(buffer)) {
        characters += count;
      }
    }
    return characters;
  }
}
