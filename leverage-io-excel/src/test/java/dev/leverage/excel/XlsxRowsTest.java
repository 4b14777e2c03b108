package dev.leverage.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.source.Deadline;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** Rows that a second thread parses are those that the caller's own would. */
@Tag("any-locale")
class XlsxRowsTest {

  private static final String PART = "xl/worksheets/sheet1.xml";
  private static final String BEGIN = "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/>";
  private static final String DATA = "</cols><sheetData>";
  private static final String END = "</sheetData></worksheet>";

  private interface Blocks {
    RowBlocks open(Document document, RowBlocks.Opening opening) throws IOException;
  }

  private static Document document(Limits limits, Deadline deadline, Problems problems) {
    return new Document("t.xlsx", ReadOptions.DEFAULT.withLimits(limits), problems, deadline);
  }

  private static XlsxRows rows(Document document, Blocks blocks, InputStream xml, long checksum)
      throws IOException {
    int length = xml instanceof ByteArrayInputStream bytes ? bytes.available() : 0;
    RowBlocks opened =
        blocks.open(
            document,
            own ->
                new SheetRows(
                    own,
                    "S",
                    XmlPart.open(own, PART, new CheckedPart(own, PART, xml, length, checksum))));
    XlsxCells cells =
        new XlsxCells(document, SharedStrings.read(null), XlsxStyles.read(null), false);
    return new XlsxRows(document, "S", opened, cells);
  }

  private static List<String> outcome(byte[] xml, long checksum, Blocks blocks) throws IOException {
    Limits limits = Limits.DEFAULT.withColumns(6).withCellLength(40).withNesting(9);
    Problems problems = new Problems();
    Document document = document(limits, Deadline.NONE, problems);
    List<String> outcome = new ArrayList<>();
    try (XlsxRows rows = rows(document, blocks, new ByteArrayInputStream(xml), checksum)) {
      for (CellRow row = rows.next(); row != null; row = rows.next()) {
        StringBuilder text = new StringBuilder(row.number() + " " + row.isHidden());
        for (int column = 0; column < row.size(); column++) {
          text.append(row.isNumber(column) ? " #" : " '").append(row.text(column));
        }
        outcome.add(text.toString());
        row.report(problems);
      }
      outcome.add("hidden " + rows.hiddenColumns() + ", problems " + problems.list());
    } catch (LeverageException e) {
      outcome.add(e.problems().toString());
    }
    return outcome;
  }

  private static long checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void aheadAndInTurnComeToTheSame(@ForAll("sheets") byte[] xml) throws IOException {
    long checksum = checksum(xml);
    assertEquals(
        outcome(xml, checksum, RowBlocksInTurn::open),
        outcome(xml, checksum, RowBlocksAhead::open));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void aWrongChecksumIsFoundBehindTheLastRow(@ForAll("sheets") byte[] xml) throws IOException {
    List<String> inTurn = outcome(xml, checksum(xml) + 1, RowBlocksInTurn::open);
    assertEquals(inTurn, outcome(xml, checksum(xml) + 1, RowBlocksAhead::open));
    assertTrue(inTurn.get(inTurn.size() - 1).contains("expected"), inTurn.toString());
  }

  @Provide
  Arbitrary<byte[]> sheets() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "<c t=\"inlineStr\"><is><t>größer &amp; _x0041_</t></is></c>",
            "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is><v>c</v></c>",
            "<c><v>1.50</v></c>",
            "<c s=\"1\" t=\"n\"><v>42370.0</v></c>",
            "<c t=\"s\"><v>7</v></c>",
            "<c t=\"b\"><v>1</v></c>",
            "<c t=\"b\"><v>maybe</v></c>",
            "<c t=\"e\"><v>#REF!</v></c>",
            "<c t=\"d\"><v>2026-04-02T00:00:00Z</v></c>",
            "<c t=\"odd\"><v>1</v></c>",
            "<c t=\"str\"><f>A1</f><v>text</v></c>",
            "<c><f>A1</f></c>",
            "<c><v>no number</v></c>",
            "<c/>",
            "<x:c xmlns:x=\"u\" x:t=\"e\" x:r=\"Z9\"><v>2</v></x:c>",
            "<!-- > --><c><v><![CDATA[3]]></v></c>");
    Arbitrary<String> rare =
        Arbitraries.of(
            "<c r=\"A1\"><v>1</v></c>",
            "<c t=\"str\"><v>" + "long".repeat(11) + "</v></c>",
            "<a><b><c><d><e><f><g/></f></e></d></c></b></a>",
            "<c></d>",
            "&unknown;");
    Arbitrary<String> row =
        Combinators.combine(
                Arbitraries.of("<row>", "<row hidden=\"1\">"),
                Arbitraries.frequencyOf(Tuple.of(400, cell), Tuple.of(1, rare)).list().ofMaxSize(6))
            .as((tag, cells) -> tag + String.join("", cells) + "</row>");
    Arbitrary<String> odd =
        Arbitraries.of("<row r=\"1\"/>", "<row r=\"1048577\"/>", "<other/>", "<row", "</x>");
    Arbitrary<String> rows =
        Arbitraries.frequencyOf(Tuple.of(200, row), Tuple.of(1, odd))
            .list()
            .ofMaxSize(60)
            .map(list -> String.join("", list));
    Arbitrary<Integer> repeats =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.just(1)), Tuple.of(1, Arbitraries.integers().between(2, 40)));
    Arbitrary<String> heads =
        Arbitraries.frequency(
            Tuple.of(30, BEGIN + DATA),
            Tuple.of(1, "<!DOCTYPE a>" + BEGIN + DATA),
            Tuple.of(1, "<worksheet>"),
            Tuple.of(1, "no XML"));
    Arbitrary<Integer> cuts =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(100)), Tuple.of(1, Arbitraries.integers().between(0, 99)));
    return Combinators.combine(heads, rows, repeats, cuts)
        .as(
            (head, data, times, percent) -> {
              byte[] whole = (head + data.repeat(times) + END).getBytes(StandardCharsets.UTF_8);
              return Arrays.copyOf(whole, whole.length * percent / 100);
            });
  }

  @Example
  void rowsOfManyCharactersWaitOneByOneAndAreAllRead() throws IOException {
    String row = "<row><c t=\"str\"><v>" + "x".repeat(700_000) + "</v></c></row>";
    byte[] xml = (BEGIN + DATA + row.repeat(12) + END).getBytes(StandardCharsets.UTF_8);
    Limits limits = Limits.DEFAULT.withCellLength(1_000_000);
    Document document = document(limits, Deadline.NONE, new Problems());
    int read = 0;
    try (XlsxRows rows =
        rows(document, RowBlocksAhead::open, new ByteArrayInputStream(xml), checksum(xml))) {
      for (CellRow next = rows.next(); next != null; next = rows.next()) {
        assertEquals(700_000, next.text(0).length());
        read++;
      }
    }
    assertEquals(12, read);
  }

  /** A sheet that never ends: so many rows, and then comments. */
  private static InputStream endless(int rows) {
    byte[] begin =
        (BEGIN + DATA + "<row><c><v>1</v></c></row>".repeat(rows)).getBytes(StandardCharsets.UTF_8);
    byte[] comments = "<!-- -->".repeat(500).getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private ByteArrayInputStream current = new ByteArrayInputStream(begin);

      @Override
      public int read() {
        byte[] one = new byte[1];
        read(one, 0, 1);
        return one[0];
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        if (current.available() == 0) {
          current = new ByteArrayInputStream(comments);
        }
        return current.read(bytes, offset, length);
      }
    };
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && thread.getName().startsWith("leverage-work"))
        .map(thread -> thread.getName() + thread.getId())
        .collect(Collectors.toSet());
  }

  @Example
  void closingEarlyEndsTheThreadInTheMiddleOfARow() throws IOException {
    Set<String> before = threads();
    Document document = document(Limits.DEFAULT, Deadline.NONE, new Problems());
    try (XlsxRows rows = rows(document, RowBlocksAhead::open, endless(600), 0)) {
      assertEquals(1, rows.next().number());
      assertFalse(before.containsAll(threads()));
    }
    assertTrue(before.containsAll(threads()), threads().toString());
  }

  @Example
  void theDeadlineOfTheCallerEndsAPieceThatNeverEnds() throws IOException {
    Problems problems = new Problems();
    problems.add(Problem.of(ProblemCode.DOUBTFUL, Location.of("t.xlsx"), "heard before"));
    AtomicLong minutes = new AtomicLong();
    Deadline deadline =
        Deadline.in(180, problems, () -> TimeUnit.MINUTES.toNanos(minutes.getAndIncrement()));
    Document document = document(Limits.DEFAULT, deadline, problems);
    try (XlsxRows rows = rows(document, RowBlocksAhead::open, endless(0), 0)) {
      LeverageException failure = assertThrows(LeverageException.class, rows::next);
      assertEquals(
          List.of(ProblemCode.DOUBTFUL, ProblemCode.LIMIT_EXCEEDED),
          failure.problems().stream().map(Problem::code).toList());
    }
  }

  @Example
  void aStreamThatFailsFailsBehindTheRowsBeforeIt() throws IOException {
    byte[] begin =
        (BEGIN + DATA + "<row><c><v>1</v></c></row>".repeat(20)).getBytes(StandardCharsets.UTF_8);
    InputStream unplugged =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new FileFailure(new IOException("unplugged"));
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    InputStream broken = new SequenceInputStream(new ByteArrayInputStream(begin), unplugged);
    Document document = document(Limits.DEFAULT, Deadline.NONE, new Problems());
    try (XlsxRows read = rows(document, RowBlocksAhead::open, broken, 0)) {
      IOException failure =
          assertThrows(
              IOException.class,
              () -> {
                while (read.next() != null) {
                  // The rows before the failure do not matter.
                }
              });
      assertEquals("unplugged", failure.getMessage());
    }
  }

  @Example
  void oneWhoIsInterruptedStillGetsHisRowsAndKnows() throws IOException {
    byte[] xml =
        (BEGIN + DATA + "<row><c><v>1</v></c></row>".repeat(5_000) + END)
            .getBytes(StandardCharsets.UTF_8);
    Document document = document(Limits.DEFAULT, Deadline.NONE, new Problems());
    Thread.currentThread().interrupt();
    int read = 0;
    try (XlsxRows rows =
        rows(document, RowBlocksAhead::open, new ByteArrayInputStream(xml), checksum(xml))) {
      while (rows.next() != null) {
        read++;
      }
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(5_000, read);
  }

  @Example
  void aSmallWorkbookIsReadWithoutAThread() throws IOException {
    Set<String> before = threads();
    byte[] workbook =
        new Xlsx()
            .sheet(
                "S", Xlsx.header(1), Xlsx.row(2, Xlsx.text("B2", "a"), Xlsx.number("C2", 0, "1")))
            .bytes();
    try (WorkbookFile file =
            WorkbookFile.open(Xlsx.source(workbook), ReadOptions.DEFAULT, new Problems());
        Workbook.Rows rows = file.workbook().rows(file.workbook().sheets().get(0))) {
      assertEquals(1, rows.next().number());
      assertTrue(before.containsAll(threads()));
    }
  }
}
