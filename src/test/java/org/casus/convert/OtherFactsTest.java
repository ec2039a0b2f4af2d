package org.casus.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.casus.vocab.Base;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What becomes of the facts of the rich sheet that are no attacks.
class OtherFactsTest {
    private static Set<String> written = Set.of();

    @BeforeAll
    static void write() {
        var dataset = Written.dataset(RichSheet.sheet(), Written.noReference());
        written = Written.triples(dataset.getGraph(Base.DEFAULT.graph("rich")));
    }

    @Test
    void aSeriesHasItsCountWithTheModifierAndItsPeriod() {
        assertThat(written).containsAll(Written.turtle("""
                event:b1 a casus:EventSeries , casus:Event ; casus:memberCount 90 ; casus:best 90 ;
                    casus:countModifier code:nearly ; casus:countText "nearly 90" ; casus:period "P1Y"^^xsd:duration ;
                    casus:earliestStart "2019-11-17T00:00:00Z"^^xsd:dateTime ;
                    casus:latestEnd "2020-11-17T23:59:59Z"^^xsd:dateTime ;
                    rdfs:label "Nearly 90 attacks on US embassy and others, 2019 to 2020"@en .
                """));
    }

    @Test
    void anAgreementHasPartiesCommitmentConditionAndDeadline() {
        assertThat(written).containsAll(Written.turtle("""
                agreement:t1 a casus:Truce , casus:Agreement ; casus:hasKind code:truce ; casus:hasStage code:ended ;
                    rdfs:label "the October truce, 2020-11-17"@en ; casus:hasParty actor:the-factions , <actor/united-states> ;
                    casus:hasMediator actor:christopher-miller ; casus:topic "attacks on the embassy" ;
                    casus:hasCommitment commitment:t1-c1 .
                commitment:t1-c1 a casus:Commitment ; casus:wording "no longer attack the embassy" ;
                    casus:hasStatus code:promised ; casus:boundParty actor:the-factions ;
                    casus:protectedTarget place:us-embassy ; casus:deadline "2020-12-31T23:59:59Z"^^xsd:dateTime ;
                    casus:conditionalOn commitment:t1-c1-condition .
                commitment:t1-c1-condition a casus:Condition , casus:Commitment ; casus:boundParty <actor/united-states> ;
                    casus:requires event:w1 ; casus:deadline "2020-12-31T23:59:59Z"^^xsd:dateTime .
                """));
    }

    @Test
    void theStagesOfAnAgreementAreClaimsWithAStatus() {
        assertThat(written).containsAll(Written.turtle("""
                claim:t1-stage-1 a casus:StageChange , casus:Claim ; casus:onAgreement agreement:t1 ; casus:toStage code:agreed ;
                    casus:hasStatus code:occurred ; casus:claimant <actor/united-states> ;
                    casus:earliestStart "2020-10-17T00:00:00Z"^^xsd:dateTime .
                claim:t1-stage-2 casus:toStage code:ended ; casus:hasStatus code:predicted ; casus:broughtAboutBy event:a1 .
                """));
    }

    @Test
    void factsAreTiedToOneAnother() {
        assertThat(written).containsAll(Written.turtle("""
                agreement:t1 casus:endedBy event:a1 .
                event:a1 casus:violates agreement:t1 ; casus:subEventOf event:b1 ; casus:follows event:m1 .
                relation:a1-follows-m1 a casus:TimeRelation ; casus:laterEvent event:a1 ; casus:earlierEvent event:m1 ;
                    casus:gap "PT2H"^^xsd:dayTimeDuration .
                event:k1 casus:during event:a1 .
                """));
    }

    @Test
    void aWithdrawalTakesAwayAndLeavesALevelThatIsNoSurerThanItself() {
        assertThat(written).containsAll(Written.turtle("""
                event:w1 a casus:Withdrawal , casus:TroopMovement , casus:Event ; casus:hasStatus code:announced ;
                    casus:troopChange -500 ; casus:best 500 ; casus:hasExtent code:whole-force ; casus:manner "gradual" ;
                    casus:accordingTo actor:christopher-miller ; casus:deadline "2020-12-31T23:59:59Z"^^xsd:dateTime ;
                    rdfs:label "Withdrawal of all American troops from Green Zone, 2020-11-17 (announced)"@en .
                claim:w1-remaining a casus:TroopLevel , casus:Claim ; casus:onEvent event:w1 ; casus:best 2500 ;
                    casus:countModifier code:nearly ; casus:hasStatus code:announced ; casus:claimant actor:christopher-miller .
                event:d1 a casus:Deployment ; casus:troopChange 500 .
                actor:american-troops casus:affiliatedWith <actor/united-states> .
                """));
    }

    @Test
    void aTroopLevelIsAClaimAtATime() {
        assertThat(written).containsAll(Written.turtle("""
                claim:l1 a casus:TroopLevel , casus:Claim ; casus:low 10 ; casus:countModifier code:at-least ;
                    casus:ofForce actor:the-army ; casus:hasPlace place:green-zone ; casus:claimant actor:christopher-miller ;
                    casus:earliestStart "2020-11-17T00:00:00Z"^^xsd:dateTime .
                """));
    }

    @Test
    void aSpeechActHasSpeakersAddresseesTopicAndWhatItIsAbout() {
        assertThat(written).containsAll(Written.turtle("""
                event:m1 a casus:SpeechAct , casus:Event ; casus:hasKind code:phone-call ;
                    casus:hasSpeaker actor:christopher-miller ; casus:hasAddressee <actor/united-states> , actor:us-embassy ;
                    casus:topic "the withdrawal" ; casus:isAbout event:w1 , agreement:t1 .
                actor:us-embassy a casus:Organization .
                """));
    }

    @Test
    void aDefenceSystemGoesIntoActionAndIsNoWeapon() {
        assertThat(written).containsAll(Written.turtle("""
                event:k1 a casus:DefensiveAction , casus:Event ; casus:activated <object/rich/k1-c-ram> ; casus:accordingTo actor:afp .
                <object/rich/k1-c-ram> a casus:MaterialObject ; rdfs:label "C-RAM"@en ; casus:belongsTo <actor/united-states> .
                """));
        assertThat(written).noneMatch(triple -> triple.contains("usedWeapon") && triple.contains("k1"));
    }

    @Test
    void anOfficeIsHeldAsOfADayAndTiesStandBetweenTheActors() {
        assertThat(written).containsAll(Written.turtle("""
                claim:p1 a casus:OfficeHolding , casus:Description , casus:Claim ; casus:describes actor:christopher-miller ;
                    casus:officeTitle "Secretary of Defense" ; casus:officeOf <actor/united-states> ;
                    casus:asOf "2020-11-17T00:00:00Z"^^xsd:dateTime .
                actor:christopher-miller casus:affiliatedWith <actor/united-states> , actor:p1-two-guards ;
                    casus:memberOf actor:department-of-defense ; casus:basedIn place:green-zone .
                claim:p2 a casus:Description ; casus:describes place:us-embassy .
                place:us-embassy casus:houses actor:the-army ; casus:within place:green-zone .
                """));
    }

    @Test
    void theReferenceGraphHasStatesTerritoriesAndCities() {
        var dataset = DatasetGraphFactory.create();
        new ReferenceConverter(Base.DEFAULT, Written.noReference()).convert(Written.into(dataset));

        assertThat(Written.triples(dataset.getGraph(Base.DEFAULT.referenceGraph())))
                .containsAll(Written.turtle("""
                <actor/iraq> a casus:State , casus:Organization , casus:Actor ; rdfs:label "Iraq"@en ;
                    casus:isoCode "IRQ" ; casus:hasTerritory <place/iraq> .
                <place/iraq> a casus:Place , geo:Feature ; casus:isoCode "IRQ" .
                <place/baghdad> a casus:Place ; geo:hasDefaultGeometry <place/baghdad/geometry> .
                """));
    }
}
