package dev.leverage.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the guide from its first line to its last: makes the files it shows, runs each command,
 * and compares what is printed.
 */
class GuideTest {

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^```(\\S+)(?: (\\S+))?\\n((?s:.*?))^```$");
  private static final int COMMANDS_AT_LEAST = 20;

  @TempDir private Path folder;

  /** A command and what it prints, on both streams. */
  private record Step(String command, String output) {}

  @Test
  void everyCommandOfTheGuideDoesWhatTheGuideSays() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no Unix shell here");
    String guide = Files.readString(Repository.root().resolve("docs/guide.md"));
    Tool tool = Tool.in(folder);
    Matcher block = BLOCK.matcher(guide);
    int commands = 0;
    while (block.find()) {
      if (block.group(1).equals("console")) {
        for (Step step : steps(block.group(3))) {
          // CSV ends its lines with CR and LF; a page shows neither.
          String printed = tool.together(step.command()).out().replace("\r\n", "\n");
          assertEquals(step.output(), printed, step.command());
          commands++;
        }
      } else if (block.group(2) != null) {
        write(block.group(2), block.group(3));
      }
    }
    assertTrue(commands >= COMMANDS_AT_LEAST, commands + " commands");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static List<Step> steps(String block) {
    List<Step> steps = new ArrayList<>();
    String command = null;
    StringBuilder output = new StringBuilder();
    for (String line : block.lines().toList()) {
      if (line.startsWith("$ ")) {
        if (command != null) {
          steps.add(new Step(command, output.toString()));
        }
        command = line.substring(2);
        output.setLength(0);
      } else {
        output.append(line).append('\n');
      }
    }
    steps.add(new Step(command, output.toString()));
    return steps;
  }
}
