package dev.leverage.cli;

import dev.leverage.Leverage;
import dev.leverage.format.Feature;
import dev.leverage.format.RecordFormat;
import dev.leverage.source.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code leverage formats}: what is installed and what each format can keep. */
@Command(
    name = "formats",
    customSynopsis = "leverage formats",
    sortOptions = false,
    separator = " ",
    optionListHeading = "%nOptions:%n",
    description = "Lists the installed formats and what each can keep of a record.",
    footerHeading = "%nExample:%n",
    footer = "  leverage formats")
final class FormatsCommand implements Callable<Integer> {

  private static final int WIDTH = 80;
  private static final String INDENT = " ".repeat(10);

  private final Console console;
  private final Supplier<Leverage> installed;

  FormatsCommand(Console console, Supplier<Leverage> installed) {
    this.console = console;
    this.installed = installed;
  }

  @Override
  public Integer call() throws IOException {
    console
        .out()
        .print(
            installed.get().formats().all().stream()
                .map(FormatsCommand::describe)
                .collect(Collectors.joining("\n")));
    return ExitCode.DONE;
  }

  private static String describe(RecordFormat format) {
    return Problem.printable(format.name() + ": " + format.description())
        + "\n"
        + wrapped("  names   ", format.endings().stream().map(ending -> "*" + ending))
        + wrapped(
            "  can     ", Stream.of(format.canWrite() ? "be read and written" : "be read only"))
        + wrapped("  keeps   ", labels(format, true))
        + wrapped("  loses   ", labels(format, false));
  }

  private static Stream<String> labels(RecordFormat format, boolean kept) {
    return Arrays.stream(Feature.values())
        .filter(feature -> format.keeps().contains(feature) == kept)
        .map(Feature::label);
  }

  private static String wrapped(String label, Stream<String> words) {
    List<String> all = words.map(Problem::printable).toList();
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(label);
    for (int index = 0; index < all.size(); index++) {
      String word = all.get(index) + (index < all.size() - 1 ? "," : "");
      if (line.length() + word.length() >= WIDTH && line.length() > INDENT.length()) {
        text.append(line).append('\n');
        line = new StringBuilder(INDENT);
      }
      line.append(line.length() > INDENT.length() ? " " : "").append(word);
    }
    return text.append(all.isEmpty() ? label + "nothing" : line).append('\n').toString();
  }
}
