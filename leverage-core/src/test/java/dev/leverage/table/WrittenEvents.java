package dev.leverage.table;

import dev.leverage.format.RecordSink;
import dev.leverage.notation.TokenNotation;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.Columns;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes down each event as a line, with its place if it came with one. */
public final class WrittenEvents implements RecordSink {

  private final boolean claims;
  private final List<String> lines = new ArrayList<>();

  private WrittenEvents(boolean claims) {
    this.claims = claims;
  }

  public static WrittenEvents withClaims() {
    return new WrittenEvents(true);
  }

  public static WrittenEvents withoutClaims() {
    return new WrittenEvents(false);
  }

  public List<String> lines() {
    return lines;
  }

  /** Returns the lines that begin with a word, such as those of tasks. */
  public List<String> lines(String word) {
    return lines.stream().filter(line -> line.startsWith(word)).toList();
  }

  @Override
  public boolean acceptsClaims() {
    return claims;
  }

  @Override
  public void begin(Columns columns) {
    lines.add("begin " + columns.extras());
  }

  @Override
  public void day(DayHeader header) {
    lines.add(
        "day"
            + header.date().map(date -> " " + date).orElse("")
            + header.title().map(title -> " \"" + title + '"').orElse("")
            + (header.tags().isEmpty() ? "" : " " + header.tags()));
  }

  @Override
  public void block(Block block) {
    lines.add(text(block));
  }

  @Override
  public void block(Block block, Location location) {
    lines.add(text(block) + " at " + location);
  }

  private static String text(Block block) {
    if (block instanceof Block.Prose prose) {
      return "prose " + prose.markdown();
    }
    if (block instanceof Block.Heading heading) {
      return "heading " + heading.markdown();
    }
    return "block " + words(block.toString());
  }

  @Override
  public void task(Task task) {
    lines.add("task " + task.title());
  }

  @Override
  public void task(Task task, Location location) {
    lines.add("task " + task.title() + " at " + location);
  }

  @Override
  public void recordClaim(Claim claim) {
    lines.add("record " + text(claim));
  }

  @Override
  public void claim(Claim claim) {
    lines.add(text(claim));
  }

  private static String text(Claim claim) {
    return "claim "
        + words(claim.kind().name())
        + ' '
        + claim.text()
        + claim.unit().map(unit -> " x " + unit).orElse("")
        + " at "
        + claim.location();
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public void endDay(DayFigures figures) {
    lines.add(
        "end of day"
            + figures.tokens().map(one -> ", tokens " + TokenNotation.print(one)).orElse("")
            + figures.statedTotals().map(one -> ", stated tasks " + one.tasks()).orElse(""));
  }

  @Override
  public void end() {
    lines.add("end");
  }
}
