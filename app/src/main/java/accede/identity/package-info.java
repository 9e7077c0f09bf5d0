/// How people and programs prove who they are: passwords and what may be one, one-time codes,
/// random tokens, and signing in through an organization's own OpenID Connect provider. Owns the
/// secrets' shapes and their checks. Leaves accounts, sessions and what each may do to others; it
/// stores nothing and knows no other package. Read first: [PasswordRules] and [OpenIdConnect].
@NullMarked
package accede.identity;

import org.jspecify.annotations.NullMarked;
