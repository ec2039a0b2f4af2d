package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.HashSet;
import java.util.Set;
import org.casus.vocab.Base;

/// What things are called, without case and accents.
record Names(Ids ids, Terms terms) {
    boolean haveCommon(LongList some, LongList others) {
        if (some.isEmpty() || others.isEmpty()) {
            return false;
        }
        var names = of(some);
        return of(others).stream().anyMatch(names::contains);
    }

    private Set<String> of(LongList things) {
        var names = new HashSet<String>();
        for (long thing : things) {
            for (long label : ids.objects(thing, terms.label)) {
                names.add(Base.slug(ids.node(label).getLiteralLexicalForm()));
            }
        }
        return names;
    }
}
