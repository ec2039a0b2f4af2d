package org.casus.reference;

import java.util.List;
import java.util.Optional;
import org.casus.reference.Entity.Kind;

/// Finds what is not listed but follows from a state's name: its forces, ministries and embassies.
final class Rules {
    private final Names names;
    private final Forces forces;
    private final Reference reference;

    Rules(Names names, Forces forces, Reference reference) {
        this.names = names;
        this.forces = forces;
        this.reference = reference;
    }

    /// The longest name from here; one made by rule wins over a shorter listed one.
    Optional<Match> longest(Tokens tokens, int from) {
        var listed = names.longest(tokens, from);
        var ruled = listed.flatMap(match -> byRule(match, tokens)).or(() -> embassyOf(tokens, from));
        return ruled.filter(
                        match -> listed.isEmpty() || match.to() > listed.get().to())
                .or(() -> listed);
    }

    private Optional<Match> byRule(Match listed, Tokens tokens) {
        return listed.candidates().stream()
                .filter(Rules::isState)
                .findFirst()
                .map(Named::entity)
                .flatMap(state -> force(listed, state, tokens).or(() -> embassy(listed, state, tokens)));
    }

    private static boolean isState(Named named) {
        return named.entity().kind() == Kind.STATE
                && (named.form() == Form.NAME || named.form() == Form.ALIAS || named.form() == Form.ADJECTIVE);
    }

    private Optional<Match> force(Match listed, Entity state, Tokens tokens) {
        int term = tokens.hasKey(listed.to(), "s") ? listed.to() + 1 : listed.to();
        return forces.after(state, tokens, term)
                .map(named -> new Match(
                        listed.from(),
                        forces.end(tokens, term, NameKey.of(named.naming().text())),
                        List.of(reference
                                .entity(named.entity().iri())
                                .map(entity -> new Named(entity, named.naming()))
                                .orElse(named))));
    }

    /// "US embassy in Baghdad".
    private Optional<Match> embassy(Match listed, Entity state, Tokens tokens) {
        int at = listed.to();
        return tokens.hasKey(at, Missions.EMBASSY) && tokens.hasKey(at + 1, "in")
                ? hosted(listed.from(), state, tokens, at + 2)
                : Optional.empty();
    }

    /// "Embassy of the United States in Baghdad".
    private Optional<Match> embassyOf(Tokens tokens, int from) {
        if (!tokens.hasKey(from, Missions.EMBASSY) || !tokens.hasKey(from + 1, "of")) {
            return Optional.empty();
        }
        int at = tokens.hasKey(from + 2, "the") ? from + 3 : from + 2;
        return at >= tokens.size()
                ? Optional.empty()
                : names.longest(tokens, at)
                        .flatMap(match -> match.candidates().stream()
                                .filter(Rules::isState)
                                .findFirst()
                                .filter(state -> tokens.hasKey(match.to(), "in"))
                                .flatMap(state -> hosted(from, state.entity(), tokens, match.to() + 1)));
    }

    private Optional<Match> hosted(int from, Entity state, Tokens tokens, int at) {
        return at >= tokens.size()
                ? Optional.empty()
                : names.longest(tokens, at)
                        .flatMap(place -> place.best(Kind::isPlace)
                                .flatMap(named -> reference.countryOf(named.entity()))
                                .map(host -> new Match(
                                        from,
                                        place.to(),
                                        List.of(new Named(
                                                reference.embassy(state, host), new Naming("embassy", Form.ALIAS))))));
    }
}
