package org.casus.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.casus.model.Attack;
import org.casus.model.AttackKind;
import org.casus.model.Casualties;
import org.casus.model.CasualtyType;
import org.casus.model.Circumstances;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.Fact;
import org.casus.model.FactSheet;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.Place;
import org.casus.model.Status;
import org.casus.model.VictimGroup;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;

class FactConverterTest {

    @Test
    void writesTheDayOfAnAttackAsTwoBounds() {
        assertThat(Written.facts(RichSheet.attack())).containsAll(Written.turtle("""
                event:a1 casus:earliestStart "2020-11-17T00:00:00Z"^^xsd:dateTime ;
                    casus:latestStart "2020-11-17T23:59:59Z"^^xsd:dateTime ;
                    casus:earliestEnd "2020-11-17T00:00:00Z"^^xsd:dateTime ;
                    casus:latestEnd "2020-11-18T23:59:59Z"^^xsd:dateTime ;
                    casus:partOfDay code:evening ; casus:timeText "Tuesday evening" .
                """));
    }

    @Test
    void writesAnAttackWithItsSuperclassLabelAndEvidence() {
        assertThat(Written.facts(RichSheet.attack())).containsAll(Written.turtle("""
                event:a1 a casus:Attack , casus:Event ; casus:hasKind code:rocket-attack ; casus:hasStatus code:occurred ;
                    rdfs:label "Rocket attack on US embassy, two guards, a tanker, Green Zone, 2020-11-17"@en ;
                    casus:confidence 0.85 ; casus:foundByRule "attack-passive" ; casus:effect "the capital trembled" ;
                    casus:launchedFrom place:a-district-in-the-east ; casus:hasEvidence quote:0-13 .
                quote:0-13 a casus:Quote , casus:Evidence ; casus:exactText "Seven rockets" ; casus:startOffset 0 ;
                    casus:endOffset 13 ; casus:inDocument <document/rich> .
                """));
    }

    @Test
    void writesWeaponsAndImpactsAsClaimsWithCounts() {
        assertThat(Written.facts(RichSheet.attack())).containsAll(Written.turtle("""
                event:a1 casus:usedWeapon code:rocket .
                claim:a1-weapon-1 a casus:WeaponUse , casus:Claim ; casus:onEvent event:a1 ; casus:weaponKind code:rocket ;
                    casus:wording "rockets" ; casus:best 7 ; casus:claimant actor:example-news ; casus:hasStance code:reported .
                claim:a1-impact-i1 a casus:Impact , casus:Claim ; casus:onEvent event:a1 ; casus:best 4 ;
                    casus:wording "projectiles" ; casus:hasPlace place:green-zone ; casus:claimant actor:the-army .
                claim:a1-killed-1 casus:causedByImpact claim:a1-impact-i1 .
                """));
    }

    @Test
    void theDoerItselfClaimsADeedAndItsSpokesmanStandsBeside() {
        assertThat(Written.facts(RichSheet.attack())).containsAll(Written.turtle("""
                claim:a1-attribution-1 a casus:Attribution , casus:Claim ; casus:onEvent event:a1 ;
                    casus:attributedTo actor:the-factions ; casus:claimant actor:the-factions ;
                    casus:accordingTo actor:christopher-miller ; casus:hasStance code:claimed-responsibility ; casus:confidence 1.0 .
                claim:a1-attribution-2 casus:claimant <actor/united-states> ; casus:hasStance code:blamed .
                claim:a1-attribution-3 casus:claimant actor:the-factions ; casus:hasStance code:denied .
                """));
    }

    @Test
    void partsAndAlternativesPointToTheirEstimate() {
        assertThat(Written.facts(RichSheet.attack())).containsAll(Written.turtle("""
                claim:a1-killed-1 casus:best 1 ; casus:victimGroup code:all ; casus:claimant actor:the-army ; casus:wording "a girl" .
                claim:a1-killed-1-part-1 casus:best 1 ; casus:victimGroup code:children ; casus:breakdownOf claim:a1-killed-1 .
                claim:a1-killed-1-alternative-1 casus:best 2 ; casus:alternativeTo claim:a1-killed-1 .
                claim:a1-injured-1 casus:low 4 ; casus:best 5 ; casus:high 6 ; casus:countModifier code:about ;
                    casus:countText "five" ; casus:victimGroup code:civilians ; casus:claimant actor:example-news .
                """));
    }

    @Test
    void anEntryBesideOneForAllVictimsIsAPartOfItOrAnotherClaimOnThem() {
        var written = Written.facts(attackWith(
                casualties(5, VictimGroup.ALL),
                casualties(2, VictimGroup.CHILDREN),
                casualties(7, VictimGroup.CIVILIANS)));

        assertThat(written).containsAll(Written.turtle("""
                claim:a2-killed-2 casus:breakdownOf claim:a2-killed-1 .
                claim:a2-killed-3 casus:alternativeTo claim:a2-killed-1 .
                """));
    }

    @Test
    void aLoneCountWithoutAGroupStandsForAllVictims() {
        assertThat(Written.facts(attackWith(casualties(5, null))))
                .containsAll(Written.turtle("claim:a2-killed-1 casus:victimGroup code:all ."));
        assertThat(Written.facts(attackWith(casualties(5, null), casualties(2, VictimGroup.CHILDREN))))
                .containsAll(Written.turtle("claim:a2-killed-1 casus:victimGroup code:other-victims ."));
    }

    @Test
    void anUnlinkedPlaceIsLocalToItsSourceAndLiesInTheReference() {
        assertThat(Written.facts(RichSheet.attack())).containsAll(Written.turtle("""
                event:a1 casus:hasPlace place:green-zone .
                place:green-zone a casus:Place , geo:Feature ; rdfs:label "Green Zone"@en ; casus:within <place/baghdad> .
                place:us-embassy a casus:Facility , casus:Place ; casus:within place:green-zone ;
                    casus:belongsTo <actor/united-states> .
                """));
    }

    @Test
    void ofNestedPlacesAnEventHasTheNarrowest() {
        var country = Optional.of("IRQ");
        var none = Optional.<String>empty();
        var fact = attackIn(
                new Place("Iraq", none, country, none, Optional.of("place/iraq")),
                new Place("Baghdad", none, country, none, Optional.of("place/baghdad")),
                RichSheet.ZONE);

        assertThat(Written.facts(fact).stream().filter(triple -> triple.contains("hasPlace")))
                .containsExactlyElementsOf(Written.turtle("event:a2 casus:hasPlace place:green-zone ."));
    }

    @Test
    void aLinkedActorIsReferredToAndNotDescribedAgain() {
        assertThat(Written.facts(RichSheet.attack()))
                .noneMatch(triple -> triple.startsWith("https://w3id.org/casus/id/actor/united-states "));
    }

    @Test
    void whatTheReferenceMakesByRuleIsDescribed() {
        var embassy = linked("Norwegian Embassy", "place/embassy-of-norway-in-kenya", ParticipantKind.FACILITY);

        assertThat(Written.facts(attackOn(embassy))).containsAll(Written.turtle("""
                event:a2 casus:hasTarget <place/embassy-of-norway-in-kenya> .
                <place/embassy-of-norway-in-kenya> a casus:Facility , casus:Place ;
                    rdfs:label "Embassy of Norway in Nairobi"@en ; casus:within <place/nairobi> .
                """));
    }

    @Test
    void aLinkOfTheWrongKindIsNotTaken() {
        var written = Written.facts(attackOn(linked("Baghdad", "actor/iraq", ParticipantKind.FACILITY)));

        assertThat(written).containsAll(Written.turtle("event:a2 casus:hasTarget place:baghdad ."));
    }

    @Test
    void groupsOfPersonsAreOthersInEveryFact() {
        assertThat(Written.facts(RichSheet.attack())).containsAll(Written.turtle("""
                event:a1 casus:hasTarget actor:a1-two-guards .
                actor:a1-two-guards a casus:PersonGroup , casus:Actor ; rdfs:label "two guards"@en ; casus:best 2 .
                """));
    }

    @Test
    void aDocumentWithoutPublisherSpeaksByItsAuthor() {
        var document = new org.casus.model.SourceDocument(
                "rich",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var dataset = Written.dataset(
                new FactSheet(document, List.of(attackWith(casualties(1, null)))), Written.noReference());

        assertThat(Written.triples(dataset.getGraph(Base.DEFAULT.graph("rich"))))
                .containsAll(Written.turtle("""
                claim:a2-killed-1 casus:claimant actor:author-of-rich .
                actor:author-of-rich a casus:Actor ; rdfs:label "author of rich"@en .
                """));
    }

    @Test
    void writesTheSameQuadsInTheSameOrderEachTime() {
        assertThat(quads()).isEqualTo(quads());
    }

    @Test
    void writesNoBlankNodesAndOnlyIntoTheGraphOfTheSource() {
        assertThat(quads()).allSatisfy(quad -> {
            assertThat(quad.getGraph()).isEqualTo(Base.DEFAULT.graph("rich"));
            assertThat(quad.getSubject().isBlank() || quad.getObject().isBlank())
                    .isFalse();
        });
    }

    private static List<Quad> quads() {
        var quads = new ArrayList<Quad>();
        new FactConverter(Base.DEFAULT, Written.noReference()).convert(RichSheet.sheet(), new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }

    private static Participant linked(String name, String iri, ParticipantKind kind) {
        return new Participant(name, kind, Optional.of(iri), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Casualties casualties(int number, @org.jspecify.annotations.Nullable VictimGroup group) {
        return new Casualties(
                CasualtyType.KILLED,
                Count.exactly(number),
                Optional.empty(),
                Optional.ofNullable(group),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                OptionalDouble.empty());
    }

    private static Fact attackWith(Casualties... casualties) {
        return attack(List.of(), List.of(casualties), List.of());
    }

    private static Fact attackOn(Participant target) {
        return attack(List.of(target), List.of(), List.of());
    }

    private static Fact attackIn(Place... places) {
        return attack(List.of(), List.of(), List.of(places));
    }

    private static Fact attack(List<Participant> targets, List<Casualties> casualties, List<Place> places) {
        var circumstances = new Circumstances(
                "a2",
                Optional.of(DateRange.on(RichSheet.DAY)),
                Optional.empty(),
                places,
                List.of(),
                List.of(RichSheet.QUOTE),
                OptionalDouble.empty(),
                Optional.empty());
        return new Attack(
                circumstances,
                AttackKind.BOMBING,
                Status.OCCURRED,
                List.of(),
                targets,
                List.of(),
                casualties,
                List.of(),
                List.of(),
                List.of());
    }
}
