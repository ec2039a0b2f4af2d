package org.casus.serve.view;

import java.util.List;

/// Code that fetches an address, for the languages that our users work in. Each runs as it stands.
public record Snippets(String csv, String json) {

    /// A piece of code in a language.
    public record Snippet(String language, String id, String code) {}

    public List<Snippet> all() {
        return List.of(
                new Snippet("curl", "curl", "curl -fsS '%s'".formatted(csv.replace("'", "%27"))),
                new Snippet("Python", "python", """
                        import csv, io, urllib.request

                        url = "%s"
                        with urllib.request.urlopen(url) as answer:
                            rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")))
                        print(len(rows), "rows")

                        # or, with pandas:  pandas.read_csv(url)""".formatted(quoted(csv))),
                new Snippet("R", "r", """
                        url <- "%s"
                        rows <- read.csv(url, encoding = "UTF-8")
                        print(nrow(rows))""".formatted(quoted(csv))),
                new Snippet("Java", "java", """
                        import java.net.URI;
                        import java.net.http.*;

                        class Fetch {
                            public static void main(String[] arguments) throws Exception {
                                var request = HttpRequest.newBuilder(URI.create("%s")).build();
                                var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                                System.out.println(answer.body());
                            }
                        }""".formatted(quoted(csv))),
                new Snippet("JavaScript", "javascript", """
                        fetch("%s")
                          .then((answer) => answer.json())
                          .then(({ rows }) => console.log(rows.length, "rows"));""".formatted(quoted(json))));
    }

    private static String quoted(String address) {
        return address.replace("\\", "%5C").replace("\"", "%22").replace("$", "%24");
    }
}
