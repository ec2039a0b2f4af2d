// Turns the form for SPARQL into an editor: our prefixes, our words to complete, saved questions as examples.
"use strict";

(() => {
  const words = JSON.parse(document.getElementById("editor-words").textContent);
  const plain = document.getElementById("plain");
  const place = document.getElementById("editor");
  const text = document.getElementById("query").value;
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
    persistenceId: "casus",
    yasqe: { value: text, showQueryButton: true, createShareableLink: null, persistenceId: null },
    yasr: {
      prefixes: words.prefixes,
      persistenceId: null,
    },
  };
  Yasqe.defaults.value = text;
  localStorage.removeItem("yagui__casus");
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
  if (asked) tab.query().catch(() => {});
})();
