package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.leverage.Leverage;
import dev.leverage.measure.Period;
import dev.leverage.measure.Totals;
import dev.leverage.record.Day;
import dev.leverage.record.Task;
import dev.leverage.rollup.Group;
import dev.leverage.rollup.Groups;
import dev.leverage.rollup.Key;
import dev.leverage.rollup.RollUp;
import dev.leverage.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A year of posts, a file a day, rolled up; and the same year as one file of each format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearOfRecordsTest {

  private static final Leverage LEVERAGE = Leverage.installed();
  private static final List<String> WHOLE =
      List.of("year.xlsx", "year.csv", "year.json", "year.jsonl");
  private static final List<String> PROJECTS = List.of("Billing", "Ledger", "Search");

  @TempDir private static Path folder;

  private final List<Path> posts = new ArrayList<>();
  private final List<Day> days = new ArrayList<>();

  @BeforeAll
  void writeTheYear() throws IOException {
    Random random = new Random(2026);
    LocalDate date = LocalDate.of(2025, 12, 29);
    while (days.size() < 300) {
      if (random.nextInt(6) > 0) {
        Day day = day(date, random);
        days.add(day);
        Path post = folder.resolve(date + ".md");
        LEVERAGE.write(List.of(day), post);
        posts.add(post);
      }
      date = date.plusDays(1);
    }
    List<Source> sources = posts.stream().map(Source::of).toList();
    for (String name : WHOLE) {
      LEVERAGE.convert(sources, folder.resolve(name));
    }
  }

  /** Agents' names are the same all day, as they are in posts; projects are not. */
  private static Day day(LocalDate date, Random random) {
    List<Task> tasks = new ArrayList<>();
    int number = 1 + random.nextInt(5);
    for (int index = 1; index <= number; index++) {
      Task.Builder task =
          Task.titled("Task " + index + " of " + date)
              .human(Duration.ofMinutes(30L * (1 + random.nextInt(80))))
              .agentTime(Duration.ofSeconds(30L * (1 + random.nextInt(200))))
              .supervision(Duration.ofMinutes(1 + random.nextInt(9)))
              .agent("Claude");
      // The first task of each day has a project, so that each post has the column.
      int project = random.nextInt(PROJECTS.size() + 1);
      if (index == 1 || project < PROJECTS.size()) {
        task.extra("Project", PROJECTS.get(project % PROJECTS.size()));
      }
      tasks.add(task.build());
    }
    return Day.on(date).tasks(tasks).build();
  }

  private String totals(List<Path> files, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.leverage.cli.Main", "totals"));
    files.forEach(file -> command.add(file.toString()));
    command.addAll(List.of(options));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the command does not end");
    } finally {
      process.destroyForcibly();
    }
    assertEquals("", Files.readString(err, StandardCharsets.UTF_8));
    assertEquals(0, process.exitValue());
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  @Test
  void theYearIsTheSameInPostsAndInEveryOtherFormat() throws Exception {
    String[] options = {"--by", "week", "--by", "Project", "--json"};
    String ofPosts = totals(posts, options);
    assertTrue(ofPosts.contains("\"Project\": \"Billing\""), ofPosts);
    for (String name : WHOLE) {
      assertEquals(ofPosts, totals(List.of(folder.resolve(name)), options), name);
    }
  }

  @Test
  void theGroupsOfTheYearAddUpToIt() throws IOException {
    RollUp rollUp = RollUp.by(Key.period(Period.Length.WEEK), Key.column("Project"));
    LEVERAGE.deliver(posts.stream().map(Source::of).toList(), rollUp);
    Groups groups = rollUp.groups();
    Totals year = days.stream().map(Totals::of).reduce(Totals.EMPTY, Totals::plus);
    Totals sum = groups.list().stream().map(Group::totals).reduce(Totals.EMPTY, Totals::plus);
    assertEquals(year, groups.whole().totals());
    assertEquals(year.humanEstimate(), sum.humanEstimate());
    assertEquals(year.weightedLeverage(), sum.weightedLeverage());
    assertEquals(300, sum.days());
    assertEquals(year.tasks(), sum.tasks());
  }
}
