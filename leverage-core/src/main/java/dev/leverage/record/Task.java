package dev.leverage.record;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a leverage record, such as "Port the billing tests", 16 h for a person, 8 min for the
 * agent, 2 min of supervision.
 *
 * <pre>{@code
 * Task task = Task.titled("Port the billing tests")
 *     .human(Duration.ofHours(16))
 *     .agentTime(Duration.ofMinutes(8))
 *     .supervision(Duration.ofMinutes(2))
 *     .build();
 * }</pre>
 *
 * <p>Every measure is optional; what is absent is unknown, which is not zero. Instances are
 * immutable and thread-safe.
 */
public final class Task {

  private final String title;
  private final Optional<Measure> humanEstimate;
  private final Optional<Measure> agentTime;
  private final Optional<Measure> supervisionTime;
  private final Optional<Tokens> tokens;
  private final Optional<String> agent;
  private final Map<String, String> extras;

  private Task(Builder builder) {
    this.title = builder.title;
    this.humanEstimate = Optional.ofNullable(builder.humanEstimate);
    this.agentTime = Optional.ofNullable(builder.agentTime);
    this.supervisionTime = Optional.ofNullable(builder.supervisionTime);
    this.tokens = Optional.ofNullable(builder.tokens);
    this.agent = Optional.ofNullable(builder.agent);
    this.extras =
        builder.extras.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.extras));
  }

  /**
   * Starts a task.
   *
   * @param title what was done; not blank; kept as given, spaces and line breaks included
   * @return a builder with everything else absent, not null
   * @throws IllegalArgumentException if the title is blank
   */
  public static Builder titled(String title) {
    return new Builder(title);
  }

  /**
   * Returns what was done.
   *
   * @return the title, not blank
   */
  public String title() {
    return title;
  }

  /**
   * Returns what a senior engineer familiar with the code would have needed.
   *
   * @return the estimate, or empty if unknown
   */
  public Optional<Measure> humanEstimate() {
    return humanEstimate;
  }

  /**
   * Returns the wall-clock time of the agent.
   *
   * @return the time, or empty if unknown
   */
  public Optional<Measure> agentTime() {
    return agentTime;
  }

  /**
   * Returns what the person spent on prompting and reviewing.
   *
   * @return the time, or empty if unknown
   */
  public Optional<Measure> supervisionTime() {
    return supervisionTime;
  }

  /**
   * Returns what the agent consumed for this task.
   *
   * @return the count, or empty if unknown
   */
  public Optional<Tokens> tokens() {
    return tokens;
  }

  /**
   * Returns the agent's name, such as {@code Claude}.
   *
   * @return the name, not blank, or empty if unknown
   */
  public Optional<String> agent() {
    return agent;
  }

  /**
   * Returns the values of the columns that only this record knows, by name, in the order of the
   * columns, such as {@code Project=Billing}.
   *
   * @return an unmodifiable map of names, not blank, to texts, not empty
   */
  public Map<String, String> extras() {
    return extras;
  }

  /**
   * Returns a builder that starts from this task.
   *
   * @return a builder with everything set as here, not null
   */
  public Builder toBuilder() {
    Builder builder = new Builder(title);
    builder.humanEstimate = humanEstimate.orElse(null);
    builder.agentTime = agentTime.orElse(null);
    builder.supervisionTime = supervisionTime.orElse(null);
    builder.tokens = tokens.orElse(null);
    builder.agent = agent.orElse(null);
    builder.extras = extras.isEmpty() ? extras : new LinkedHashMap<>(extras);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Task task
        && title.equals(task.title)
        && humanEstimate.equals(task.humanEstimate)
        && agentTime.equals(task.agentTime)
        && supervisionTime.equals(task.supervisionTime)
        && tokens.equals(task.tokens)
        && agent.equals(task.agent)
        && extras.equals(task.extras);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, humanEstimate, agentTime, supervisionTime, tokens, agent, extras);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Task[").append(title);
    humanEstimate.ifPresent(measure -> text.append(", human=").append(measure));
    agentTime.ifPresent(measure -> text.append(", agentTime=").append(measure));
    supervisionTime.ifPresent(measure -> text.append(", supervision=").append(measure));
    tokens.ifPresent(count -> text.append(", tokens=").append(count));
    agent.ifPresent(name -> text.append(", agent=").append(name));
    if (!extras.isEmpty()) {
      text.append(", extras=").append(extras);
    }
    return text.append(']').toString();
  }

  /** Collects the parts of a {@link Task}. Not thread-safe. */
  public static final class Builder {

    private final String title;
    private @Nullable Measure humanEstimate;
    private @Nullable Measure agentTime;
    private @Nullable Measure supervisionTime;
    private @Nullable Tokens tokens;
    private @Nullable String agent;
    private Map<String, String> extras = Map.of();

    private Builder(String title) {
      if (title.isBlank()) {
        throw new IllegalArgumentException("a title must not be blank");
      }
      this.title = title;
    }

    /**
     * Sets the human estimate, rounded to the millisecond.
     *
     * @param estimate what a person would have needed, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is out of the range of a {@link Measure}
     */
    public Builder human(Duration estimate) {
      return human(Measure.of(estimate));
    }

    /**
     * Sets the human estimate.
     *
     * @param estimate what a person would have needed, or null if unknown
     * @return this builder
     */
    public Builder human(@Nullable Measure estimate) {
      this.humanEstimate = estimate;
      return this;
    }

    /**
     * Sets the agent's wall-clock time, rounded to the millisecond.
     *
     * @param time what the agent needed, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is out of the range of a {@link Measure}
     */
    public Builder agentTime(Duration time) {
      return agentTime(Measure.of(time));
    }

    /**
     * Sets the agent's wall-clock time.
     *
     * @param time what the agent needed, or null if unknown
     * @return this builder
     */
    public Builder agentTime(@Nullable Measure time) {
      this.agentTime = time;
      return this;
    }

    /**
     * Sets the supervision time, rounded to the millisecond.
     *
     * @param time what the person spent on prompting and reviewing, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is out of the range of a {@link Measure}
     */
    public Builder supervision(Duration time) {
      return supervision(Measure.of(time));
    }

    /**
     * Sets the supervision time.
     *
     * @param time what the person spent on prompting and reviewing, or null if unknown
     * @return this builder
     */
    public Builder supervision(@Nullable Measure time) {
      this.supervisionTime = time;
      return this;
    }

    /**
     * Sets the tokens consumed.
     *
     * @param count the number of tokens, not negative
     * @return this builder
     * @throws IllegalArgumentException if it is out of the range of {@link Tokens}
     */
    public Builder tokens(long count) {
      return tokens(Tokens.of(count));
    }

    /**
     * Sets the tokens consumed.
     *
     * @param count the tokens, or null if unknown
     * @return this builder
     */
    public Builder tokens(@Nullable Tokens count) {
      this.tokens = count;
      return this;
    }

    /**
     * Sets the agent's name.
     *
     * @param name the name, not blank, or null if unknown
     * @return this builder
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder agent(@Nullable String name) {
      if (name != null && name.isBlank()) {
        throw new IllegalArgumentException("an agent's name must not be blank");
      }
      this.agent = name;
      return this;
    }

    /**
     * Sets the value of a column of the record's own. An empty text is the same as no value.
     *
     * @param column the name of the column; see {@link Columns} for what a name may be
     * @param value the text, kept as given
     * @return this builder
     * @throws IllegalArgumentException if the name is not one that a column may have
     */
    public Builder extra(String column, String value) {
      Columns.checkName(column);
      if (extras.isEmpty() && !value.isEmpty()) {
        extras = new LinkedHashMap<>();
      }
      if (!value.isEmpty()) {
        extras.put(column, value);
      } else if (!extras.isEmpty()) {
        extras.remove(column);
      }
      return this;
    }

    /**
     * Returns the task.
     *
     * @return an immutable task, not null
     */
    public Task build() {
      return new Task(this);
    }
  }
}
