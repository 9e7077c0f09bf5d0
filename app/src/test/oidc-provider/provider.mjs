// An organization's sign-in: panva's certified OpenID Connect provider with a form of our own.
// Prints "ready PORT" and ends when its standard input does.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const PASSWORD = 'lanterns over the harbour';
const people = {
  amina: { email: 'amina@mission.example', email_verified: true, name: 'Amina Diallo' },
  keti: { email: 'keti@mission.example', email_verified: false, name: 'Keti Ioane' },
};

const key = (kid, alg, type, options) => ({
  ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }), kid, alg, use: 'sig',
});

const client = (client_id, more) => ({
  client_id,
  client_secret: 'a secret of more than thirty-two bytes',
  redirect_uris: ['http://127.0.0.1:8080/sign-in/back'],
  post_logout_redirect_uris: ['http://127.0.0.1:8080/'],
  ...more,
});

const configuration = {
  clients: [
    client('rs', { id_token_signed_response_alg: 'RS256' }),
    client('es', { id_token_signed_response_alg: 'ES256' }),
    client('ps', { id_token_signed_response_alg: 'PS256' }),
    client('hs', { id_token_signed_response_alg: 'HS256' }),
    // A product on any port of this machine (RFC 8252, 7.3).
    client('accede', { application_type: 'native', redirect_uris: ['http://127.0.0.1/sign-in/back'] }),
    client('open', { client_secret: undefined, token_endpoint_auth_method: 'none' }),
  ],
  jwks: {
    keys: [
      key('one', 'RS256', 'rsa', { modulusLength: 2048 }),
      key('two', 'ES256', 'ec', { namedCurve: 'P-256' }),
      key('three', 'PS256', 'rsa', { modulusLength: 2048 }),
    ],
  },
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'PS256', 'HS256'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { methods: ['S256'], required: () => true },
  cookies: { keys: ['keys of the provider under test'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/form/${interaction.uid}` },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  // The organization consents for its own people.
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
};

const page = (said) => `<!doctype html><title>Ministry</title><p>${said}</p>
<form method="post"><input name="who" autocomplete="username"><input name="password" type="password" autocomplete="current-password">
<button name="do" value="enter">Enter</button><button name="do" value="leave">Leave</button></form>`;

async function fields(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return Object.fromEntries(new URLSearchParams(text));
}

async function form(provider, request, response) {
  const { prompt } = await provider.interactionDetails(request, response);
  if (prompt.name === 'consent') {
    await provider.interactionFinished(request, response, { consent: {} }, { mergeWithLastSubmission: true });
    return;
  }
  const given = request.method === 'POST' ? await fields(request) : {};
  if (given.do === 'leave') {
    await provider.interactionFinished(request, response, {
      error: 'access_denied', error_description: 'the person turned back',
    });
  } else if (people[given.who] && given.password === PASSWORD) {
    await provider.interactionFinished(request, response, { login: { accountId: given.who } });
  } else {
    response.setHeader('content-type', 'text/html');
    response.end(page(given.who ? 'That is not right.' : 'Who are you?'));
  }
}

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, configuration);
  const standard = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/form/')) {
      standard(request, response);
      return;
    }
    form(provider, request, response).catch((trouble) => {
      response.statusCode = 500;
      response.end(String(trouble));
    });
  });
  console.log(`ready ${port}`);
});
process.stdin.on('end', () => process.exit(0)).resume();
