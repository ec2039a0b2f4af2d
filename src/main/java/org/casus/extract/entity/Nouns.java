package org.casus.extract.entity;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.Code;
import org.casus.model.VictimGroup;
import org.casus.model.WeaponKind;

/// What common nouns stand for, read from `nouns.yaml`.
public final class Nouns {
    /// What one noun stands for.
    public record Entry(Sense sense, Optional<VictimGroup> victims, Optional<WeaponKind> weapon) {}

    private record Group(String type, Optional<String> victims, Optional<String> weapon, List<String> words) {}

    private final Map<String, Entry> entries = new HashMap<>();

    public Nouns() {
        for (var group : Resources.yaml("nouns.yaml", new TypeReference<List<Group>>() {})) {
            var entry = new Entry(
                    Sense.valueOf(group.type.toUpperCase(Locale.ROOT).replace('-', '_')),
                    group.victims.flatMap(code -> Code.find(VictimGroup.class, code)),
                    group.weapon.flatMap(code -> Code.find(WeaponKind.class, code)));
            group.words.forEach(word -> entries.putIfAbsent(word, entry));
        }
    }

    /// What the noun at the head of a phrase stands for; "police station" before "station".
    public Optional<Entry> entry(Sentence sentence, Token head) {
        var before =
                sentence.previous(head).map(previous -> previous.lower() + " ").orElse("");
        return find(before + head.lemma())
                .or(() -> find(before + head.lower()))
                .or(() -> find(head.lemma()))
                .or(() -> find(head.lower()))
                .or(() -> find(lastPart(head.lower())));
    }

    public Optional<Entry> find(String word) {
        return Optional.ofNullable(entries.get(word));
    }

    private static String lastPart(String word) {
        return word.substring(word.lastIndexOf('-') + 1);
    }
}
