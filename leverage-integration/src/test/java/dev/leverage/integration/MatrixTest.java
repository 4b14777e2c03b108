package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.leverage.FormattedSource;
import dev.leverage.Leverage;
import dev.leverage.format.Feature;
import dev.leverage.format.Formats;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Day;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Source;
import dev.leverage.source.Target;
import dev.leverage.testkit.KeptRecord;
import dev.leverage.testkit.LeverageArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Every format to every format and back, on generated records. */
@Tag("any-locale")
class MatrixTest {

  private static final List<RecordFormat> WRITABLE =
      Formats.installed().all().stream().filter(RecordFormat::canWrite).toList();

  private static final Leverage LEVERAGE =
      Leverage.installed()
          .writing(WriteOptions.DEFAULT.withTaskOrder(WriteOptions.TaskOrder.GIVEN));

  @Provide
  Arbitrary<List<Day>> records() {
    return LeverageArbitraries.records();
  }

  @Property(tries = 15)
  void everyFormatToEveryFormatAndBackKeepsAllButTheDeclaredLosses(
      @ForAll("records") List<Day> days) throws IOException {
    for (RecordFormat from : WRITABLE) {
      for (RecordFormat to : WRITABLE) {
        List<Day> first = KeptRecord.of(days, from.keeps()).days();
        KeptRecord second = KeptRecord.of(first, to.keeps());
        List<Day> back = KeptRecord.of(second.days(), from.keeps()).days();
        if (back.isEmpty() || second.days().isEmpty()) {
          continue;
        }
        String route = from.name() + " to " + to.name();
        byte[] written = written(first, from);
        ByteArrayOutputStream there = new ByteArrayOutputStream();
        List<Problem> said = convert(written, from, there, to);
        assertEquals(second.lost(), losses(said), route);
        assertEquals(second.days(), read(there.toByteArray(), to), route);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        convert(there.toByteArray(), to, again, from);
        assertEquals(back, read(again.toByteArray(), from), route + " and back");
      }
    }
  }

  private static String name(RecordFormat format) {
    return "record" + format.endings().get(0);
  }

  private static byte[] written(List<Day> days, RecordFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LEVERAGE.write(days, Target.of(name(format), out));
    return out.toByteArray();
  }

  private static Source source(byte[] document, RecordFormat format) {
    return Source.of(name(format), new ByteArrayInputStream(document));
  }

  private static List<Day> read(byte[] document, RecordFormat format) throws IOException {
    return LEVERAGE.read(source(document, format)).days();
  }

  private static List<Problem> convert(
      byte[] document, RecordFormat from, ByteArrayOutputStream out, RecordFormat to)
      throws IOException {
    return LEVERAGE.convert(
        List.of(new FormattedSource(source(document, from), from)), Target.of(name(to), out), to);
  }

  private static Set<Feature> losses(List<Problem> problems) {
    Set<String> labels =
        problems.stream()
            .filter(problem -> problem.code() == ProblemCode.LOSS)
            .map(problem -> problem.found().orElseThrow())
            .collect(Collectors.toSet());
    return Set.of(Feature.values()).stream()
        .filter(feature -> labels.contains(feature.label()))
        .collect(Collectors.toSet());
  }
}
