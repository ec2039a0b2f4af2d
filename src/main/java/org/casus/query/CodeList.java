package org.casus.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.AgreementKind;
import org.casus.model.AttackKind;
import org.casus.model.CasualtyType;
import org.casus.model.Code;
import org.casus.model.SpeechKind;
import org.casus.model.Stage;
import org.casus.model.Stance;
import org.casus.model.Status;
import org.casus.model.VictimGroup;
import org.casus.model.WeaponKind;
import org.casus.vocab.Codes;

/// A code list whose words a parameter may take instead of an IRI: `killed` for `code:killed`. The title is the name of
/// its concept scheme.
public record CodeList(String title, Map<String, String> iris) {
    private static final List<CodeList> ALL = List.of(
            of(AttackKind.class),
            of(WeaponKind.class),
            of(Status.class),
            of(Stance.class),
            of(AgreementKind.class),
            of(Stage.class),
            of(CasualtyType.class),
            of(VictimGroup.class),
            of(SpeechKind.class));

    private static <E extends Enum<E> & Code> CodeList of(Class<E> codes) {
        var iris = new LinkedHashMap<String, String>();
        Arrays.stream(codes.getEnumConstants())
                .forEach(code -> iris.put(code.code(), Codes.of(code).getURI()));
        return new CodeList(Codes.scheme(codes).getURI().substring(Codes.NS.length()), iris);
    }

    public List<String> words() {
        return List.copyOf(iris.keySet());
    }

    /// The concept for a word of the list, or for its IRI in full.
    Optional<String> iri(String word) {
        return iris.containsValue(word) ? Optional.of(word) : Optional.ofNullable(iris.get(word));
    }

    static Optional<CodeList> find(String title) {
        return ALL.stream().filter(list -> list.title().equals(title)).findFirst();
    }
}
