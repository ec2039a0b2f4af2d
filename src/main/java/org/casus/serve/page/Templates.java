package org.casus.serve.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.casus.serve.edition.Edition;
import org.casus.serve.http.Reply;
import org.casus.serve.http.Site;

/// Fills templates. Whatever is put into one is escaped.
final class Templates {
    private final PebbleEngine engine;
    private final Site site;

    Templates(Site site) {
        var loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("org/casus/serve/templates");
        loader.setSuffix(".html");
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .defaultLocale(Locale.ROOT)
                .build();
        this.site = site;
    }

    Reply page(String template, Map<String, Object> model, Edition edition) {
        var all = new HashMap<>(model);
        all.put("dataVersion", edition.version());
        return Reply.html(filled(template, all));
    }

    /// For what is told without looking at the data.
    String filled(String template, Map<String, Object> model) {
        var all = new HashMap<>(model);
        all.put("root", site.root());
        all.put("address", site.address());
        all.put("assets", Assets.VERSION);
        var text = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(text, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
