package accede.web;

import accede.geography.Language;
import accede.participation.Treaty;
import accede.workbench.Workbench;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/// Hands what the program opened to the pages: the framework makes these itself and asks here.
@Singleton
final class OpenWorkbench {

  private static final AtomicReference<Opened> OPENED = new AtomicReference<>();

  /// What the program was started with.
  ///
  /// @param treaty shown first
  /// @param language of readers who ask for none of ours
  record Opened(Workbench workbench, Treaty treaty, Language language) {}

  static void hand(Workbench workbench, Treaty treaty, Language language) {
    OPENED.set(new Opened(workbench, treaty, language));
  }

  @Produces
  @Singleton
  static Opened opened() {
    return OPENED.get();
  }

  @Produces
  @Singleton
  static Workbench workbench() {
    return OPENED.get().workbench();
  }
}
