package org.casus.vocab;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.casus.model.AgreementKind;
import org.casus.model.AttackKind;
import org.casus.model.CasualtyType;
import org.casus.model.Code;
import org.casus.model.Modifier;
import org.casus.model.PartOfDay;
import org.casus.model.SpeechKind;
import org.casus.model.Stage;
import org.casus.model.Stance;
import org.casus.model.Status;
import org.casus.model.VictimGroup;
import org.casus.model.WeaponKind;

/// The concepts of `ontology/codes.ttl`: each enum of codes is one concept scheme. A test holds the two equal.
public final class Codes {
    public static final String NS = "https://w3id.org/casus/code/";

    /// A victim group for some of the victims, told apart only by words; no fact sheet names it.
    public static final Node OTHER_VICTIMS = concept("other-victims");

    public static final Node WHOLE_FORCE = concept("whole-force");
    public static final Node PART_OF_FORCE = concept("part-of-force");

    private static final Map<Class<?>, String> SCHEMES = Map.ofEntries(
            Map.entry(AttackKind.class, "attack"),
            Map.entry(WeaponKind.class, "weapon"),
            Map.entry(Status.class, "status"),
            Map.entry(Stance.class, "stance"),
            Map.entry(AgreementKind.class, "agreement"),
            Map.entry(Stage.class, "stage"),
            Map.entry(CasualtyType.class, "casualty"),
            Map.entry(VictimGroup.class, "victims"),
            Map.entry(SpeechKind.class, "speech"),
            Map.entry(Modifier.class, "modifier"),
            Map.entry(PartOfDay.class, "day-part"));

    /// Codes whose concept has another local name: two lists share the code, or it is the name of a scheme.
    private static final Map<Code, String> OTHER_NAMES = Map.of(
            AttackKind.ATTACK, "unspecified-attack",
            WeaponKind.WEAPON, "unspecified-weapon",
            WeaponKind.IED, "ied-weapon",
            WeaponKind.CAR_BOMB, "car-bomb-weapon",
            WeaponKind.GRENADE, "grenade-weapon",
            WeaponKind.MINE, "mine-weapon",
            AgreementKind.AGREEMENT, "unspecified-agreement",
            Stance.CLAIMED, "claimed-responsibility");

    private Codes() {}

    /// The concept of a code.
    public static Node of(Code code) {
        return concept(OTHER_NAMES.getOrDefault(code, code.code()));
    }

    /// The code of a concept, if it belongs to the list.
    public static <E extends Enum<E> & Code> Optional<E> find(Class<E> list, Node concept) {
        return Arrays.stream(list.getEnumConstants())
                .filter(code -> of(code).equals(concept))
                .findFirst();
    }

    /// The concept scheme of a list of codes.
    public static Node scheme(Class<? extends Code> list) {
        String name = SCHEMES.get(list);
        if (name == null) {
            throw new IllegalArgumentException(list.getSimpleName() + " is no list of ontology/codes.ttl");
        }
        return concept(name);
    }

    public static Node concept(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
