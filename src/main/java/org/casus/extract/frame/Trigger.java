package org.casus.extract.frame;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Words that call up a frame, one entry of `triggers.yaml`. `kind` is a code of the frame's list; `roles` says
/// which function fills which role where it differs from the frame's; of the roles in `needs` one must be filled.
public record Trigger(
        String id,
        Frame frame,
        String pos,
        Optional<String> kind,
        List<String> words,
        Map<String, Role> roles,
        List<Role> needs,
        String example) {

    /// An entry as it stands in the file.
    record Entry(
            String id,
            String frame,
            String pos,
            Optional<String> kind,
            List<String> words,
            Optional<Map<String, String>> roles,
            Optional<List<String>> needs,
            String example) {
        Trigger trigger() {
            var called = Frame.valueOf(frame.toUpperCase(Locale.ROOT));
            // In one order on every run: what is filled first comes first in the facts.
            var filled = new TreeMap<>(called.roles(pos.equals("verb")));
            roles.orElse(Map.of()).forEach((function, role) -> filled.put(function, role(role)));
            return new Trigger(
                    id,
                    called,
                    pos,
                    kind,
                    words,
                    Collections.unmodifiableMap(filled),
                    needs.orElse(List.of()).stream().map(Entry::role).toList(),
                    example);
        }

        private static Role role(String name) {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isVerb() {
        return pos.equals("verb");
    }
}
