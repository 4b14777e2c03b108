package dev.leverage.examples;

import dev.leverage.Leverage;
import dev.leverage.measure.Average;
import dev.leverage.measure.LeverageFactor;
import dev.leverage.measure.Totals;
import dev.leverage.source.LeverageException;
import dev.leverage.source.Problem;
import dev.leverage.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What a web application does with an uploaded record: totals out, or every problem shown. */
public final class UploadHandler {

  private final Leverage leverage = Leverage.installed();

  /**
   * The answer to an upload.
   *
   * @param status the status of the response, 200 or 422
   * @param lines what to show to the user
   */
  public record Answer(int status, List<String> lines) {}

  /**
   * Sums up an uploaded record. The stream is read once, in constant memory, and never closed.
   *
   * @param fileName the name that the user's file has, which tells its format
   * @param upload the bytes of the request
   * @return the totals, or the problems with their places in the user's file
   * @throws IOException if the upload breaks off
   */
  public Answer handle(String fileName, InputStream upload) throws IOException {
    try {
      Totals totals = leverage.totals(Source.of(fileName, upload));
      return new Answer(
          200,
          List.of(
              "tasks: " + totals.tasks(),
              "leverage: " + inWords(totals.weightedLeverage()),
              "supervisory leverage: " + inWords(totals.weightedSupervisoryLeverage())));
    } catch (LeverageException e) {
      return new Answer(422, e.problems().stream().map(Problem::toString).toList());
    }
  }

  private static String inWords(Average average) {
    return average.factor().map(LeverageFactor::toString).orElse("unknown")
        + " over "
        + average.tasks()
        + " tasks";
  }
}
