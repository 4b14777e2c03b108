package dev.leverage.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class HelpersTest {

  private final List<Runnable> jobs = new ArrayList<>();
  private final Helpers helpers = new Helpers(jobs::add, 2);
  private final List<FutureTask<String>> works = new ArrayList<>();

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      FutureTask<String> work = new FutureTask<>(() -> "done");
      works.add(work);
      helpers.add(work);
    }
  }

  private long done() {
    return works.stream().filter(FutureTask::isDone).count();
  }

  @Test
  void aBusyPoolHoldsNoMoreJobsThanThereMayBeHelpers() {
    add(10);
    assertEquals(2, jobs.size());
  }

  @Test
  void aHelperDoesAllThatWaits() {
    add(3);
    jobs.get(0).run();
    assertEquals(3, done());
  }

  @Test
  void aHelperThatHasFinishedIsFollowedByAnother() {
    add(1);
    jobs.get(0).run();
    add(2);
    assertEquals(3, jobs.size());
  }

  @Test
  void whoNeedsSomethingThatNobodyBeganDoesItAlone() {
    add(2);
    helpers.helpUntilDone(works.get(0));
    assertEquals(1, done());
  }

  @Test
  void nobodyWorksForAReaderThatIsClosed() {
    add(1);
    helpers.clear();
    jobs.forEach(Runnable::run);
    assertEquals(0, done());
  }
}
