package dev.leverage.cli;

import dev.leverage.Converted;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import java.util.List;

/** What a conversion read, wrote, inferred and lost, in a line. */
final class ConvertSummary {

  private ConvertSummary() {}

  static String of(String target, Converted converted, int inputs) {
    StringBuilder line = new StringBuilder(target);
    line.append(": ")
        .append(Figures.counted(converted.days(), "day"))
        .append(", ")
        .append(Figures.counted(converted.tasks(), "task"));
    if (converted.files().size() > 1) {
      line.append(" in ").append(Figures.counted(converted.files().size(), "file"));
    }
    if (inputs > 1) {
      line.append(" from ").append(Figures.counted(inputs, "input"));
    }
    long inferred =
        of(converted, ProblemCode.INFERRED).stream().mapToLong(Problem::occurrences).sum();
    if (inferred > 0) {
      line.append("; ").append(Figures.counted(inferred, "value")).append(" inferred");
    }
    long lost = of(converted, ProblemCode.LOSS).size();
    if (lost > 0) {
      line.append("; ").append(lost).append(lost == 1 ? " loss" : " losses");
    }
    return line.toString();
  }

  private static List<Problem> of(Converted converted, ProblemCode code) {
    return converted.problems().stream().filter(problem -> problem.code() == code).toList();
  }
}
