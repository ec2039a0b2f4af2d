package org.casus.extract.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// A trigger in a sentence with what fills its roles, and how the sentence speaks of it. `scope` is the word on
/// which time and place hang: the verb itself, or for a noun the verb that it is an argument of.
public record FrameMatch(
        Trigger trigger, Sentence sentence, Token token, Token scope, Map<Role, List<Mention>> roles, Context context) {

    public List<Mention> role(Role role) {
        return roles.getOrDefault(role, List.of());
    }

    public Stream<Mention> fillers(Role role) {
        return role(role).stream();
    }

    public boolean has(Role role) {
        return roles.containsKey(role);
    }

    /// The words that were matched and how they hang together, for a person to read.
    public String path() {
        var path = new StringBuilder(token.form());
        roles.forEach((role, mentions) -> mentions.forEach(mention -> path.append("; ")
                .append(role.name().toLowerCase(java.util.Locale.ROOT))
                .append(" = ")
                .append(mention.text())));
        return path.toString();
    }
}
