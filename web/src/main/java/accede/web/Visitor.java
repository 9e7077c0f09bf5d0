package accede.web;

import accede.access.Account;
import accede.access.Reader;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who asks for the page at hand: everybody, until the door has found their session.
@RequestScoped
public class Visitor {

  private @Nullable Account account;
  private long session;
  private String token = "";

  /// The holder of an open session has come in.
  void comesIn(Account holder, long ofSession, String sessionToken) {
    this.account = holder;
    this.session = ofSession;
    this.token = sessionToken;
  }

  /// The account signed in, if any.
  Optional<Account> account() {
    return Optional.ofNullable(account);
  }

  /// Number of the session; 0 if there is none.
  long session() {
    return session;
  }

  /// Token of the session; empty if there is none.
  String token() {
    return token;
  }

  Reader reader() {
    return account == null ? new Reader.Anyone() : account.reader();
  }

  /// Who asks at this moment. Outside any request it is everybody: what forgot to say on whose
  /// behalf it works sees what is public.
  static Reader current() {
    ArcContainer container = Arc.container();
    if (container == null) {
      return new Reader.Anyone();
    }
    InjectableContext requests = container.getActiveContext(RequestScoped.class);
    return requests == null
        ? new Reader.Anyone()
        : container.instance(Visitor.class).get().reader();
  }
}
