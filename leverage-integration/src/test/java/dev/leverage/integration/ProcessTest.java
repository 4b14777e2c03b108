package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leverage.integration.Tool.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users meet it: a process, in a pipe or on a terminal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessTest {

  private static final String LOG =
      """
      Date,Task,Human est. (h),Agent,Agent (min),Supervision (min),Client
      2026-04-02,Port the tésts,16,Claude,8,2,Acme
      2026-04-03,Ship it,8,Claude,20,1,Beta
      """;

  private Path folder;
  private Tool tool;

  @BeforeAll
  void writeALog(@TempDir Path temporary) throws IOException {
    folder = temporary;
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no Unix shell here");
    tool = Tool.in(folder);
    Files.writeString(folder.resolve("log.csv"), LOG);
  }

  private void assertRun(int exitCode, String out, String err, String line) throws Exception {
    assertEquals(new Run(exitCode, out, err), tool.sh(line), line);
  }

  @Test
  void eachCommandAnswersWithItsExitCodeAndOnTheRightStream() throws Exception {
    assertRun(
        0,
        "",
        "posts/{date}.md: 2 days, 2 tasks in 2 files\n",
        "leverage convert log.csv -o 'posts/{date}.md'");
    assertRun(
        3,
        "",
        """
        posts/2026-04-02.md: exists already; --overwrite replaces it
        posts/2026-04-03.md: exists already; --overwrite replaces it
        """,
        "leverage convert log.csv -o 'posts/{date}.md'");
    assertRun(
        0,
        "",
        """
        posts/2026-04-02.md: 1 task, 16 claims checked, 0 findings
        posts/2026-04-03.md: 1 task, 16 claims checked, 0 findings
        """
            .replace("16 claims", claims()),
        "leverage check posts");
    assertRun(
        0, "", "posts/2026-04-02.md: nothing to do\n", "leverage refresh posts/2026-04-02.md");
    assertRun(
        0,
        "",
        "posts/2026-04-04.md: the record of 2026-04-04 is made\n",
        "leverage new 'posts/{date}.md' --date 2026-04-04");
    assertEquals(
        0,
        tool.sh("leverage add posts/2026-04-04.md Plan --human 1h --agent 1m --date 2026-04-04")
            .exitCode());
    Run totals = tool.sh("leverage totals posts --json");
    assertEquals(0, totals.exitCode());
    assertTrue(totals.out().contains("\"tasks\": 3"), totals.out());
    assertRun(
        2,
        "",
        """
        Unknown command: 'totls'
        Did you mean leverage totals?
        Try 'leverage --help' for more information.
        """,
        "leverage totls");
    assertRun(3, "", "none.csv: there is no such file\n", "leverage totals none.csv");
    assertTrue(tool.sh("leverage config").out().startsWith("# agent ="));
    assertTrue(tool.sh("leverage formats").out().contains("markdown: "));
    assertTrue(tool.sh("leverage --version").out().startsWith("leverage "));
  }

  /** How many figures a post has is not the subject here. */
  private String claims() throws Exception {
    String summary = tool.sh("leverage check posts/2026-04-02.md").err();
    return summary.replaceAll("(?s).*task, (.*) checked.*", "$1");
  }

  @Test
  void aPipeIsReadAndWrittenInUtf8WhateverTheLocale() throws Exception {
    Run run =
        tool.run(
            List.of(
                "/bin/sh",
                "-c",
                "leverage convert - --from csv -o - --to csv <log.csv | grep 'tésts'"),
            Map.of("LANG", "C", "LC_ALL", "C"),
            false);
    assertEquals(
        new Run(
            0,
            "2026-04-02,Port the tésts,16,Claude,8,2,,,120.0,480.0,Acme\r\n",
            "standard output: 2 days, 2 tasks\n"),
        run);
  }

  @Test
  void aClosedPipeIsNoFailure() throws Exception {
    Run run =
        tool.sh("{ leverage convert log.csv -o - --to csv --quiet; echo \"exit $?\" >&2; } | true");
    assertEquals("exit 0\n", run.err());
  }

  @Test
  void anInterruptionEndsInOrderAndLeavesNothing() throws Exception {
    // A process that is started in the background ignores interruptions, and so would its children.
    List<String> listening = List.of("env", "--default-signal=INT");
    assumeTrue(
        tool.sh("env --default-signal=INT true").exitCode() == 0,
        "env cannot set what a signal does");
    Process process =
        tool.start(
            List.of(
                listening.get(0),
                listening.get(1),
                folder.resolve(".bin/leverage").toString(),
                "convert",
                "-",
                "--from",
                "csv",
                "-o",
                "never.csv"),
            Map.of(),
            false);
    process.getOutputStream().write(LOG.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    waitForTemporaryFile();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(130, process.exitValue());
    assertEquals(List.of(), temporaryFiles());
    assertFalse(Files.exists(folder.resolve("never.csv")));
  }

  private void waitForTemporaryFile() throws IOException, InterruptedException {
    for (int tries = 0; tries < 600 && temporaryFiles().isEmpty(); tries++) {
      Thread.sleep(100);
    }
    assertFalse(temporaryFiles().isEmpty());
  }

  private List<String> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("leverage-tmp"))
          .toList();
    }
  }

  private Run onTerminal(String line, Map<String, String> variables) throws Exception {
    assumeTrue(Tool.isInstalled("script"), "there is no script(1) to make a terminal");
    return tool.run(List.of("script", "-qec", line, "/dev/null"), variables, false);
  }

  @Test
  void aTerminalGetsColoursUnlessNobodyWantsThem() throws Exception {
    Run coloured = onTerminal("leverage totals none.csv", Map.of("TERM", "xterm"));
    assertEquals(3, coloured.exitCode());
    assertEquals("\u001b[1;31mnone.csv\u001b[0m: there is no such file\r\n", coloured.out());
    Run plain = onTerminal("leverage totals none.csv", Map.of("TERM", "xterm", "NO_COLOR", "1"));
    assertEquals("none.csv: there is no such file\r\n", plain.out());
    Run never = onTerminal("leverage totals none.csv --color never", Map.of("TERM", "xterm"));
    assertEquals("none.csv: there is no such file\r\n", never.out());
  }

  @Test
  void aLongConversionShowsItsProgressOnATerminalOnly() throws Exception {
    assumeTrue(Tool.isInstalled("mkfifo"), "there is no mkfifo(1) to make a slow file");
    StringBuilder rows = new StringBuilder("Date,Task,Human est. (h),Agent (min)\n");
    for (int row = 0; row < 4000; row++) {
      rows.append("2026-04-02,Task number ").append(row).append(",1,1\n");
    }
    Files.writeString(folder.resolve("slow.csv"), rows);
    String line =
        "rm -f slow; mkfifo slow; { head -n 2000 slow.csv; sleep 2; tail -n +2001 slow.csv; } >slow"
            + " & leverage convert slow --from csv -o slow-out.csv --overwrite";
    Run shown = onTerminal(line, Map.of("TERM", "xterm"));
    assertEquals(0, shown.exitCode(), shown.out());
    assertTrue(shown.out().matches("(?s).*\r\u001b\\[2K\\[ +\\] [0-9,]+ tasks.*"), shown.out());
    assertTrue(
        shown.out().endsWith("\r\u001b[2Kslow-out.csv: 1 day, 4,000 tasks\r\n"), shown.out());
    assertRun(0, "", "slow-out.csv: 1 day, 4,000 tasks\n", line);
  }

  @Test
  void whatCanBeReadOnlyOnceIsReadOnce() throws Exception {
    assumeTrue(Tool.isInstalled("mkfifo"), "there is no mkfifo(1) to make a pipe");
    assertEquals(0, tool.sh("leverage convert log.csv -o one.jsonl").exitCode());
    String pipe = "rm -f pipe; mkfifo pipe; timeout 60 cat one.jsonl >pipe & timeout 60 ";
    Run whole = tool.sh("leverage convert one.jsonl -o - --to csv");
    assertEquals(0, whole.exitCode(), whole.err());
    assertRun(0, whole.out(), whole.err(), pipe + "leverage convert pipe -o - --to csv");
    Files.writeString(folder.resolve("other.txt"), "nothing");
    String other = pipe.replace("one.jsonl", "other.txt");
    assertRun(
        2,
        "",
        "pipe: the content does not tell the format; name it with --from\n",
        other + "leverage check pipe");
    assertRun(
        2,
        "",
        "pipe can be read only once, and cannot be joined with other inputs; save it to"
            + " a file first\nTry 'leverage convert --help' for more information.\n",
        pipe + "leverage convert one.jsonl pipe -o - --to csv");
    assertRun(
        3, "", "pipe: this is no regular file, and cannot be changed\n", "leverage refresh pipe");
  }

  @Test
  void bashLoadsTheCompletion() throws Exception {
    assumeTrue(Tool.isInstalled("bash"), "there is no bash here");
    Run run =
        tool.run(
            List.of(
                "bash",
                "-c",
                "source <(leverage completion bash); COMP_WORDS=(leverage conv); COMP_CWORD=1;"
                    + " _complete_leverage 2>/dev/null; echo \"${COMPREPLY[@]}\"; complete -p leverage;"
                    + " COMP_WORDS=(leverage convert --to m); COMP_CWORD=3;"
                    + " _complete_leverage 2>/dev/null; echo \"${COMPREPLY[@]}\""),
            Map.of(),
            false);
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("convert\n"), run.out());
    assertTrue(run.out().contains("_complete_leverage"), run.out());
    assertTrue(run.out().endsWith("\nmarkdown\n"), run.out());
  }

  @Test
  void zshLoadsTheCompletion() throws Exception {
    assumeTrue(Tool.isInstalled("zsh"), "there is no zsh here");
    Run run =
        tool.run(
            List.of(
                "zsh",
                "-fc",
                "autoload -U compinit; compinit -D -u; source <(leverage completion zsh);"
                    + " whence -w _complete_leverage; print -- ${_comps[leverage]}"),
            Map.of(),
            false);
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("_complete_leverage: function\n"), run.out());
    assertTrue(run.out().contains("_bash_complete"), run.out());
  }

  @Test
  void fishLoadsTheCompletion() throws Exception {
    assumeTrue(Tool.isInstalled("fish"), "there is no fish here");
    Run run =
        tool.run(
            List.of(
                "fish",
                "--no-config",
                "-c",
                "leverage completion fish | source; complete -C 'leverage conv';"
                    + " complete -C 'leverage convert --mer'; complete -C 'leverage --color ';"
                    + " complete -C 'leverage totals --by q'"),
            Map.of(),
            false);
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("convert\tConverts records"), run.out());
    assertTrue(run.out().contains("\n--merge-days\t"), run.out());
    assertTrue(run.out().contains("\nalways\t"), run.out());
    assertTrue(run.out().contains("\nquarter\t"), run.out());
  }
}
