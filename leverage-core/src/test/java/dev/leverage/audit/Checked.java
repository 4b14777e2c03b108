package dev.leverage.audit;

import dev.leverage.format.ReadOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Claim;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.source.Location;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small day that is being audited. */
final class Checked {

  static final LocalDate DATE = LocalDate.of(2026, 4, 2);

  private final Audit audit;
  private int line = 10;

  private Checked(DayHeader header, ReadOptions options) {
    audit = new Audit(options);
    audit.day(header);
  }

  static Checked day() {
    return day(ReadOptions.DEFAULT);
  }

  static Checked day(DayHeader header) {
    return new Checked(header, ReadOptions.DEFAULT);
  }

  static Checked day(ReadOptions options) {
    return new Checked(DayHeader.of(DATE), options);
  }

  static Task task(String title, long humanMinutes, long agentMinutes) {
    return Task.titled(title)
        .human(Measure.ofMinutes(humanMinutes))
        .agentTime(Measure.ofMinutes(agentMinutes))
        .build();
  }

  Checked with(Task task) {
    audit.task(task, Location.ofText("a.md", ++line, 1));
    return this;
  }

  Checked claiming(Claim.Kind kind, String text) {
    audit.claim(new Claim(kind, text, Location.ofText("a.md", line, 5)));
    return this;
  }

  Checked claiming(Claim.Kind kind, String text, Duration unit) {
    audit.claim(new Claim(kind, text, Location.ofText("a.md", line, 5), Optional.of(unit)));
    return this;
  }

  Checked saying(String prose) {
    audit.block(new Block.Prose(prose), Location.ofText("a.md", 1, 1));
    return this;
  }

  Checked headed(String heading) {
    audit.block(new Block.Heading(2, heading), Location.ofText("a.md", 1, 4));
    return this;
  }

  List<Finding> end(DayFigures figures) {
    audit.endDay(figures);
    audit.end();
    return audit.findings();
  }

  List<Finding> end() {
    return end(DayFigures.NONE);
  }

  /** Ends the day; returns the findings as lines. */
  List<String> lines() {
    return end().stream().map(Finding::toString).toList();
  }

  List<FindingCode> codes() {
    List<FindingCode> codes = new ArrayList<>();
    end().forEach(finding -> codes.add(finding.code()));
    return codes;
  }
}
