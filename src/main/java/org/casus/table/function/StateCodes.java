package org.casus.table.function;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.reference.Entity;
import org.casus.reference.Entity.Kind;
import org.casus.reference.Reference;

/// States by the codes that data sets give them.
final class StateCodes {
    private static final int CAMEO_LENGTH = 3;
    /// Codes that are not that of a state in the reference data but stand for one.
    private static final Map<String, String> OTHERS =
            Map.of("fips GZ", "PSE", "fips WE", "PSE", "cameo ROM", "ROU", "cameo ZAR", "COD", "cameo TMP", "TLS");

    private final Map<String, Entity> byCode = new HashMap<>();
    private final Reference reference;

    StateCodes(Reference reference) {
        this.reference = reference;
        reference.entities().stream()
                .filter(entity -> entity.kind() == Kind.STATE)
                .forEach(state -> state.details().codes().forEach((scheme, codes) -> add(state, scheme, codes)));
    }

    private void add(Entity state, String scheme, String codes) {
        for (var code : List.of(codes.split("[;, ]+", -1))) {
            byCode.putIfAbsent(scheme + " " + code, state);
        }
    }

    /// The first of a list of codes counts; `645.0` is 645.
    Optional<Entity> find(String scheme, String codes) {
        var code = codes.split("[,;]", 2)[0].strip().replaceFirst("\\.0$", "").toUpperCase(Locale.ROOT);
        var column = switch (scheme) {
            case "iso3", "cameo" -> "alpha3";
            case "iso2" -> "alpha2";
            default -> scheme;
        };
        var short3 = scheme.equals("cameo") && code.length() > CAMEO_LENGTH ? code.substring(0, CAMEO_LENGTH) : code;
        return Optional.ofNullable(byCode.get(column + " " + short3))
                .or(() -> Optional.ofNullable(OTHERS.get(scheme + " " + short3)).flatMap(reference::state));
    }
}
