import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

const START = `# 登录后即可查询；每个字段的含义见左侧文档。
# Log in to an app first; the documentation on the left explains every field.
query {
  figures(filter: { providerKey: "5101", period: "2017", keys: ["funds.expected", "funds.in-place", "funds.in-place-share"] }) {
    key zh value basis { zh } asOf
  }
}
`;

async function fetcher(params: unknown): Promise<Record<string, unknown>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return response.json();
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={START} />);
