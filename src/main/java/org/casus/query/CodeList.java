package org.casus.query;

import java.util.Arrays;
import java.util.List;
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

/// A code list whose words a parameter may take instead of an IRI: `killed` for `code:killed`.
public record CodeList(String title, List<String> words) {
    private static final List<CodeList> ALL = List.of(
            of("attack-kind", AttackKind.values()),
            of("weapon", WeaponKind.values()),
            of("status", Status.values()),
            of("stance", Stance.values()),
            of("agreement-kind", AgreementKind.values()),
            of("stage", Stage.values()),
            of("casualty-type", CasualtyType.values()),
            of("victim-group", VictimGroup.values()),
            of("speech-kind", SpeechKind.values()));

    private static CodeList of(String title, Code[] codes) {
        return new CodeList(title, Arrays.stream(codes).map(Code::code).toList());
    }

    static Optional<CodeList> find(String title) {
        return ALL.stream().filter(list -> list.title().equals(title)).findFirst();
    }
}
