package accede.access;

import java.time.LocalDate;
import java.util.List;

/// On whose behalf the program asks at this moment. Who is not known is [Anyone] and sees what is
/// public.
public sealed interface Reader {

  /// Whether the reader may do something for a treaty on a day.
  ///
  /// @param treaty its id; empty for what belongs to no treaty, which only offices for every treaty
  ///   give
  boolean may(Permission permission, String treaty, LocalDate day);

  /// How the database and the audit name the reader: empty, `operator`, `accede`, or the number of
  /// an account.
  String id();

  /// Refuses what the reader may not do.
  ///
  /// @throws Refused saying what it takes
  default void require(Permission permission, String treaty, LocalDate day) {
    if (!may(permission, treaty, day)) {
      throw new Refused(this, permission);
    }
  }

  /// Everybody: no account, no rights.
  record Anyone() implements Reader {
    @Override
    public boolean may(Permission permission, String treaty, LocalDate day) {
      return false;
    }

    @Override
    public String id() {
      return "";
    }
  }

  /// Whoever may read the data folder, and so everything in it: the command line.
  record Operator() implements Reader {
    @Override
    public boolean may(Permission permission, String treaty, LocalDate day) {
      return true;
    }

    @Override
    public String id() {
      return "operator";
    }
  }

  /// The program itself: brings what ships, and looks up who signs in. No page and no command asks
  /// on its behalf.
  record Product() implements Reader {
    @Override
    public boolean may(Permission permission, String treaty, LocalDate day) {
      return true;
    }

    @Override
    public String id() {
      return "accede";
    }
  }

  /// The holder of an account.
  ///
  /// @param number of the account
  /// @param name by which it signs in
  /// @param offices past, present and to come
  record Member(long number, String name, List<Office> offices) implements Reader {

    /// Copies the offices.
    public Member {
      offices = List.copyOf(offices);
    }

    @Override
    public boolean may(Permission permission, String treaty, LocalDate day) {
      return offices.stream().anyMatch(office -> office.gives(permission, treaty, day));
    }

    @Override
    public String id() {
      return Long.toString(number);
    }
  }
}
