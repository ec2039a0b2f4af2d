package org.casus.convert;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.casus.model.ActorDescription;
import org.casus.model.DateRange;
import org.casus.model.Fact;
import org.casus.model.Office;
import org.casus.model.PlaceDescription;
import org.casus.vocab.Casus;

/// Writes what a document says an actor or a place is. Ties stand between the two themselves; the description carries
/// the evidence.
record DescriptionWriter(SourceGraph graph) {

    void write(ActorDescription description) {
        Node actor = graph.entities().actor(description.actor(), description.id());
        Node claim =
                claim(description, description.office().isPresent() ? Casus.OFFICE_HOLDING : Casus.DESCRIPTION, actor);
        description.office().ifPresent(office -> write(office, claim, description));
        graph.entities()
                .actors(description.alignedWith(), description.id())
                .forEach(other -> tie(actor, Casus.AFFILIATED_WITH, other));
        description
                .memberOf()
                .forEach(other -> tie(
                        actor,
                        Types.isOrganization(other.kind()) ? Casus.MEMBER_OF : Casus.AFFILIATED_WITH,
                        graph.entities().actor(other, description.id())));
        description
                .basedIn()
                .ifPresent(place ->
                        tie(actor, Casus.BASED_IN, graph.entities().places().node(place)));
    }

    void write(PlaceDescription description) {
        Node place = graph.entities().place(description.place(), description.id());
        claim(description, Casus.DESCRIPTION, place);
        graph.entities()
                .places()
                .narrowest(description.circumstances().places())
                .forEach(outer -> graph.entities().places().inside(place, outer));
        graph.entities()
                .actors(description.houses(), description.id())
                .forEach(actor -> tie(place, Casus.HOUSES, actor));
    }

    private Node claim(Fact description, Node type, Node described) {
        Node claim = graph.report(description.id(), type, description, Optional.empty());
        graph.out().add(claim, Casus.DESCRIBES, described);
        Times.start(claim, description.circumstances().date(), graph.out());
        asOf(description).ifPresent(day -> graph.out().firstSecond(claim, Casus.AS_OF, day));
        new EventWriter(graph).evidence(claim, description);
        return claim;
    }

    /// The day that the document names, else its own.
    private Optional<LocalDate> asOf(Fact description) {
        Optional<DateRange> date = description.circumstances().date();
        return date.flatMap(DateRange::to)
                .or(() -> date.flatMap(DateRange::from))
                .or(() -> graph.document().date());
    }

    private void write(Office office, Node claim, ActorDescription description) {
        graph.out().text(claim, Casus.OFFICE_TITLE, office.title());
        office.of()
                .ifPresent(of ->
                        graph.out().add(claim, Casus.OFFICE_OF, graph.entities().actor(of, description.id())));
    }

    private void tie(Node subject, Node property, Node object) {
        if (!subject.equals(object)) {
            graph.out().add(subject, property, object);
        }
    }
}
