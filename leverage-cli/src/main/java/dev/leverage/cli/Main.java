package dev.leverage.cli;

import dev.leverage.Leverage;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** The process of the {@code leverage} command: standard streams, signals and the exit code. */
public final class Main {

  private static final int SECONDS_TO_CLEAN_UP = 5;

  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param args what the user typed after the name of the command
   */
  public static void main(String[] args) {
    // To find the formats every jar is opened, which takes as long as to look at the command.
    CompletableFuture<Leverage> installed =
        CompletableFuture.supplyAsync(Leverage::installed, Main::besideTheRest);
    CountDownLatch done = new CountDownLatch(1);
    endInOrderWhenInterrupted(Thread.currentThread(), done);
    int exitCode = ExitCode.OUR_FAULT;
    try {
      Console console =
          new Console(
              new InterruptibleInput(new FileInputStream(FileDescriptor.in).getChannel()),
              new FileOutputStream(FileDescriptor.out),
              new FileOutputStream(FileDescriptor.err),
              Ansi.AUTO,
              Terminal.ofProcess(isTerminal()));
      exitCode = LeverageCommand.run(args, console, installed::join, Surroundings.ofProcess());
    } finally {
      done.countDown();
    }
    System.exit(exitCode);
  }

  private static void besideTheRest(Runnable task) {
    Thread thread = new Thread(task, "leverage-formats");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether a person looks on: from Java 22 on, a console may be there without a terminal. */
  @SuppressWarnings("SystemConsoleNull") // it is on the Java that the command may run on
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** On Ctrl-C the command is interrupted and given the time to remove its temporary files. */
  private static void endInOrderWhenInterrupted(Thread command, CountDownLatch done) {
    Runnable end =
        () -> {
          command.interrupt();
          try {
            boolean inTime = done.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
            if (!inTime) {
              System.err.println("leverage: interrupted; a temporary file may be left behind");
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(end, "leverage-end"));
  }
}
