package dev.leverage;

import dev.leverage.format.Feature;
import dev.leverage.format.ForwardingSink;
import dev.leverage.format.RecordFormat;
import dev.leverage.format.RecordSink;
import dev.leverage.format.WriteOptions;
import dev.leverage.record.Block;
import dev.leverage.record.Body;
import dev.leverage.record.DayFigures;
import dev.leverage.record.DayHeader;
import dev.leverage.record.Measure;
import dev.leverage.record.Task;
import dev.leverage.record.Tokens;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Watches what is written, and names at the end what the format cannot keep. */
final class LossReport extends ForwardingSink {

  private static final List<Block> STANDARD = Body.STANDARD.blocks();

  private final RecordFormat format;
  private final Set<Feature> kept;
  private final Location target;
  private final Problems problems;
  private final Set<Feature> lost = EnumSet.noneOf(Feature.class);

  /** Of the latest day, and of the latest that has a task: one without tasks divides nothing. */
  private @Nullable DayHeader last;

  private @Nullable DayHeader lastWithTasks;

  private boolean hasTasks;

  LossReport(
      RecordSink next,
      RecordFormat format,
      WriteOptions options,
      Location target,
      Problems problems) {
    super(next);
    this.format = format;
    this.kept = Set.copyOf(format.keeps(options));
    this.target = target;
    this.problems = problems;
  }

  @Override
  public void day(DayHeader header) throws IOException {
    note(Feature.DATE, header.date().isPresent());
    note(Feature.TITLE, header.title().isPresent());
    note(Feature.TAGS, !header.tags().isEmpty());
    boolean divided = isOn(header, last) || isOn(header, lastWithTasks);
    note(Feature.SEPARATE_DAYS, divided);
    last = header;
    hasTasks = false;
    super.day(header);
  }

  private static boolean isOn(DayHeader day, @Nullable DayHeader other) {
    return other != null && other.date().equals(day.date());
  }

  @Override
  public void block(Block block) throws IOException {
    note(Feature.PROSE, !(block instanceof Block.Marker) && !STANDARD.contains(block));
    super.block(block);
  }

  @Override
  public void block(Block block, Location location) throws IOException {
    block(block);
  }

  @Override
  public void task(Task task, Location location) throws IOException {
    task(task);
  }

  @Override
  public void task(Task task) throws IOException {
    hasTasks = true;
    lastWithTasks = last;
    note(Feature.HUMAN_ESTIMATE, task.humanEstimate().isPresent());
    note(Feature.AGENT_TIME, task.agentTime().isPresent());
    note(Feature.SUPERVISION_TIME, task.supervisionTime().isPresent());
    note(Feature.TASK_TOKENS, task.tokens().isPresent());
    note(Feature.AGENT, task.agent().isPresent());
    note(Feature.EXTRA_COLUMNS, !task.extras().isEmpty());
    noteApproximate(task.humanEstimate());
    noteApproximate(task.agentTime());
    noteApproximate(task.supervisionTime());
    noteApproximateTokens(task.tokens());
    super.task(task);
  }

  private void noteApproximate(Optional<Measure> measure) {
    if (measure.isPresent() && measure.get().approximate()) {
      note(Feature.APPROXIMATE, true);
    }
  }

  private void noteApproximateTokens(Optional<Tokens> tokens) {
    if (tokens.isPresent() && tokens.get().approximate()) {
      note(Feature.APPROXIMATE, true);
    }
  }

  @Override
  public void endDay(DayFigures figures) throws IOException {
    boolean keptByTotals =
        figures.statedTotals().isPresent() && kept.contains(Feature.STATED_TOTALS);
    note(Feature.TASKLESS_DAYS, !hasTasks && !keptByTotals);
    note(Feature.DAY_TOKENS, figures.tokens().isPresent());
    note(Feature.STATED_TOTALS, figures.statedTotals().isPresent());
    noteApproximateTokens(figures.tokens());
    figures
        .statedTotals()
        .ifPresent(
            totals -> {
              noteApproximate(totals.humanEstimate());
              noteApproximate(totals.agentTime());
              noteApproximate(totals.supervisionTime());
            });
    super.endDay(figures);
  }

  @Override
  public void end() throws IOException {
    super.end();
    for (Feature feature : lost) {
      problems.add(
          new Problem(
              ProblemCode.LOSS,
              target,
              "lost: " + feature.label() + ", which " + format.name() + inability(feature),
              Optional.empty(),
              Optional.of(feature.label()),
              1));
    }
  }

  private String inability(Feature feature) {
    return format.keeps().contains(feature)
        ? " cannot hold in the form that was asked for"
        : " cannot hold";
  }

  private void note(Feature feature, boolean present) {
    if (present && !kept.contains(feature)) {
      lost.add(feature);
    }
  }
}
