package dev.leverage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The record of 2 April 2026 as CSV, under titles of our own. */
final class ReferenceDay {

  static final String HEADER =
      "Date,Task,Human est. (h),Agent,Agent (min),Supervision (min),Tokens,Day tokens,Leverage,"
          + "Supervisory leverage\r\n";

  static final String CSV =
      HEADER
          + """
          2026-04-02,Move the ledger to event sourcing,120,Claude,51,5,,,141.2,1440.0
          2026-04-02,Import of bank statements,16,Claude,8,2,,,120.0,480.0
          2026-04-02,Offline mode of the app,120,Claude,90,10,,,80.0,720.0
          2026-04-02,Search across projects,24,Claude,18,3,,,80.0,480.0
          2026-04-02,Retry of failed webhooks,4,Claude,3.5,2,,,68.6,120.0
          2026-04-02,Role model for partners,40,Claude,45,5,,,53.3,480.0
          2026-04-02,Rename a column everywhere,2,Claude,2.5,2,,,48.0,60.0
          2026-04-02,Audit log export,4,Claude,7,3,,,34.3,80.0
          2026-04-02,"Badge, in two sizes",1.5,Claude,3,2,,,30.0,45.0
          2026-04-02,Load test of the gateway,6,Claude,12,5,,,30.0,72.0
          2026-04-02,Dark mode,3,Claude,8,3,,,22.5,60.0
          2026-04-02,Invoice numbers per country,8,Claude,25,5,,,19.2,96.0
          2026-04-02,Upgrade of the database,8,Claude,30,5,,,16.0,96.0
          2026-04-02,Flaky test of the scheduler,1.5,Claude,8,3,,,11.2,30.0
          2026-04-02,Memory leak in the importer,16,Claude,120,5,,2412000,8.0,192.0
          """
              .replace("\n", "\r\n");

  private ReferenceDay() {}

  static Path in(Path folder) throws IOException {
    return Files.writeString(folder.resolve("april.csv"), CSV);
  }
}
