package dev.leverage.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leverage completion}: what a shell needs to complete what is typed. */
@Command(
    name = "completion",
    customSynopsis = "leverage completion bash|zsh|fish",
    sortOptions = false,
    separator = " ",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    description = "Prints a script by which a shell completes commands, options and their words.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(leverage completion bash)        in ~/.bashrc",
      "  source <(leverage completion zsh)         in ~/.zshrc, after compinit",
      "  leverage completion fish > ~/.config/fish/completions/leverage.fish",
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "bash|zsh|fish",
      converter = WordConverter.OfShell.class,
      completionCandidates = WordConverter.OfShell.class,
      description = "The shell.")
  private @Nullable Shell shell;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine whole = Objects.requireNonNull(spec).root().commandLine();
    console
        .out()
        .print(
            Objects.requireNonNull(shell) == Shell.FISH
                ? FishCompletion.of(whole.getCommandSpec())
                : AutoComplete.bash(whole.getCommandName(), whole));
    return ExitCode.DONE;
  }
}
