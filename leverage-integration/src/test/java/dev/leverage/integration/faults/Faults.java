package dev.leverage.integration.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts the operations that change something, and fails one of them. */
public final class Faults {

  private static final Set<String> CHANGING =
      Set.of("create", "write", "force", "close", "move", "link", "permissions", "force directory");

  private final List<String> calls = new ArrayList<>();
  private long failing = -1;
  private boolean forever;
  private long seen;
  private boolean failed;

  /** Fails the n-th operation from now on, counted from 0. */
  public void failAt(long number) {
    failing = number;
    forever = false;
    seen = 0;
    failed = false;
    calls.clear();
  }

  /** Fails the n-th operation from now on, counted from 0, and all after it: the disk is gone. */
  public void failFrom(long number) {
    failAt(number);
    forever = true;
  }

  /** Whether an operation was failed. */
  public boolean hasFailed() {
    return failed;
  }

  /** The operations so far, equal ones that follow each other once. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  private boolean fails(long number) {
    return number == failing || (forever && number > failing);
  }

  void at(String operation) throws IOException {
    if (calls.isEmpty() || !calls.get(calls.size() - 1).equals(operation)) {
      calls.add(operation);
    }
    if (CHANGING.contains(operation) && fails(seen++)) {
      failed = true;
      throw new IOException("no " + operation);
    }
  }
}
