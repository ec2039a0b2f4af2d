// Turns the form for SPARQL into an editor: our prefixes, our words to complete, saved questions as examples.
"use strict";

(() => {
  const words = JSON.parse(document.getElementById("editor-words").textContent);
  const plain = document.getElementById("plain");
  const place = document.getElementById("editor");
  const asTyped = document.getElementById("query").value;
  // The endpoint knows our prefixes; the editor wants to see those that are used.
  const missing = Object.entries(words.prefixes).filter(([prefix]) =>
    new RegExp(`(^|[^\\w?$<:/])${prefix}:`).test(asTyped) && !new RegExp(`prefix\\s+${prefix}:`, "i").test(asTyped));
  const text = missing.map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`).join("") + asTyped;
  if (!window.Yasgui) return;

  const shorten = (iri) => {
    for (const [prefix, namespace] of Object.entries(words.prefixes)) {
      const rest = iri.startsWith(namespace) && iri.slice(namespace.length);
      if (rest && /^[A-Za-z0-9_-]+$/.test(rest)) return `${prefix}:${rest}`;
    }
    return `<${iri}>`;
  };

  const Yasqe = Yasgui.Yasqe;
  for (const name of Object.keys(Yasqe.Autocompleters)) if (name !== "variables") delete Yasqe.Autocompleters[name];
  Yasqe.defaults.autocompleters = ["variables"];
  Yasqe.registerAutocompleter({
    name: "casus",
    bulk: true,
    autoShow: true,
    persistenceId: null,
    isValidCompletionPosition: (yasqe) => {
      const token = yasqe.getCompleteToken();
      return /^[A-Za-z<][\w:#/.<-]*$/.test(token.string) && token.type !== "keyword";
    },
    preProcessToken: (yasqe, token) => Object.assign(token, { autocompletionString: token.string.replace(/^</, "").toLowerCase() }),
    postProcessSuggestion: (yasqe, token, suggestion) => suggestion.split("  ")[0],
    get: (yasqe, token) => {
      const wanted = (token?.autocompletionString ?? token?.string ?? "").toLowerCase();
      return words.terms
        .map(({ iri, kind, label }) => `${shorten(iri)}  ${label} (${kind})`)
        .filter((entry) => !wanted || entry.toLowerCase().includes(wanted));
    },
  }, true);

  place.hidden = false;
  plain.hidden = true;
  document.getElementById("plain-answer").hidden = true;
  const asked = new URLSearchParams(location.search).get("query");
  const settings = {
    requestConfig: {
      endpoint: words.endpoint.replace(/^https?:\/\/[^/]+/, location.origin),
      method: "POST",
      acceptHeaderSelect: "application/sparql-results+json",
      acceptHeaderGraph: "text/turtle",
    },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    yasqe: { value: text, showQueryButton: true, createShareableLink: null, persistenceId: null },
    yasr: {
      prefixes: words.prefixes,
      persistenceId: null,
    },
  };
  Yasqe.defaults.value = text;
  const yasgui = new Yasgui(place, settings);
  const tab = yasgui.getTab();
  tab.setQuery(text);
  for (const label of place.querySelectorAll("textarea")) label.setAttribute("aria-label", "Query");
  // A truncated answer is never sent; what a LIMIT leaves away is told.
  const note = document.createElement("p");
  note.className = "note";
  note.setAttribute("role", "status");
  place.append(note);
  const tellLimit = () => {
    const limit = /\blimit\s+(\d+)/i.exec(tab.getQuery());
    const rows = tab.getYasr().results?.getBindings?.()?.length ?? 0;
    note.textContent = limit && rows > 0 && rows >= Number(limit[1])
      ? `These are the first ${rows} rows, as LIMIT asks; there may be more.` : "";
  };
  tab.on("queryResponse", () => setTimeout(tellLimit, 200));

  // Names of the things in an answer stand beside their IRIs, which lead to their pages here.
  const names = new Map();
  const askNames = async (iris) => {
    const query = `SELECT ?iri (SAMPLE(?name) AS ?label) { VALUES ?iri { ${iris.map((iri) => `<${iri}>`).join(" ")} }
      { ?iri <http://www.w3.org/2000/01/rdf-schema#label> ?name } UNION { ?iri <http://purl.org/dc/terms/title> ?name } } GROUP BY ?iri`;
    const answer = await fetch(settings.requestConfig.endpoint, {
      method: "POST",
      headers: { "content-type": "application/sparql-query", accept: "application/sparql-results+json" },
      body: query,
    });
    for (const iri of iris) names.set(iri, "");
    if (!answer.ok) return;
    for (const { iri, label } of (await answer.json()).results.bindings) names.set(iri.value, label.value);
  };
  const told = new Map(words.terms.map(({ iri, label }) => [iri, label]));
  const nameCells = async () => {
    const links = [...place.querySelectorAll(".yasr a.iri")].filter((link) => !link.dataset.iri);
    for (const link of links) {
      link.dataset.iri = link.href;
      if (link.href.startsWith(words.base)) link.href = `${words.root}/doc/${link.href.slice(words.base.length)}`;
    }
    const wanted = [...new Set(links.map((link) => link.dataset.iri))]
      .filter((iri) => iri.startsWith(words.base) && !names.has(iri) && !/[<>"{}|\\^`\s]/.test(iri)).slice(0, 300);
    if (wanted.length > 0) await askNames(wanted);
    for (const link of links) {
      const name = names.get(link.dataset.iri) || told.get(link.dataset.iri);
      if (!name || link.dataset.named) continue;
      link.dataset.named = "yes";
      const note = document.createElement("span");
      note.className = "name";
      note.textContent = name;
      link.parentElement.append(note);
    }
  };
  let naming;
  new MutationObserver(() => {
    clearTimeout(naming);
    naming = setTimeout(() => nameCells().catch(() => {}), 150);
  }).observe(place, { childList: true, subtree: true });
  if (asked) tab.query().catch(() => {});
})();
