package accede.web;

import accede.workbench.Workbench;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Ready when the database answers.
@org.eclipse.microprofile.health.Readiness
@Singleton
public class Readiness implements HealthCheck {

  private final Workbench workbench;

  Readiness(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public HealthCheckResponse call() {
    // A database that does not answer throws; the framework then tells "down".
    return HealthCheckResponse.named("database")
        .status(!workbench.ledger().treaties().isEmpty())
        .build();
  }
}
