#!/bin/sh
# Holds `casus review` against ROBOT (robot-command 1.9.8), which runs as a process of its own and is on no class path of ours.
# Fetches ROBOT with Maven into target/robot on first use. Prints, for each rule that both have, whether they name the same terms.
#
#   bench/review-robot.sh
set -eu
cd "$(dirname "$0")/.."
robot=target/robot
java=$(./casus --java-home)/bin/java
if [ ! -d $robot/lib ]; then
    mkdir -p $robot
    cat >$robot/pom.xml <<P
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>org.obolibrary.robot</groupId><artifactId>robot-command</artifactId><version>1.9.8</version></dependency></dependencies></project>
P
    (cd $robot && mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib)
fi
robot() { "$java" -Xmx2g -cp "$robot/lib/*" org.obolibrary.robot.CommandLineInterface "$@"; }

work=$robot/out
rm -rf $work
mkdir -p $work
fixtures=src/test/resources/review/ontologies
echo "## Our ontology"
robot report --input ontology/casus.ttl --fail-on none --print 0 --output $work/casus.tsv >/dev/null || true
echo "report: $(cut -f1 $work/casus.tsv | sort | uniq -c | grep -E 'ERROR|WARN|INFO' | tr -s ' ' | tr '\n' ',')"
cut -f1,2 $work/casus.tsv | grep -E '^(ERROR|WARN)' | sort | uniq -c || true
for profile in DL EL RL; do
    robot validate-profile --profile $profile --input ontology/casus.ttl --output $work/$profile.txt >/dev/null &&
        echo "profile $profile: yes" || echo "profile $profile: no"
done
robot reason --reasoner hermit --input ontology/casus.ttl --output $work/reasoned.ttl >/dev/null &&
    echo "reason with HermiT: consistent" || echo "reason with HermiT: not consistent"
echo "## Defective ontologies"
for name in annotations hierarchy deprecation properties; do
    robot report --input $fixtures/$name.ttl --fail-on none --print 0 --output $work/$name.tsv >/dev/null || true
    ./casus review $fixtures/$name.ttl --parts ontology --format json -o $work/$name.json 2>/dev/null || true
done
python3 bench/review-robot.py $work
for name in unsatisfiable unsatisfiable-three inconsistent; do
    robot reason --reasoner hermit --input $fixtures/$name.ttl --output $work/$name.ttl >$work/$name.txt 2>&1 || true
    printf '%s: ROBOT %s, casus %s\n' $name \
        "$(grep -cE 'unsatisfiable: ' $work/$name.txt || true) classes$(grep -qi 'inconsistent' $work/$name.txt && echo ', inconsistent' || true)" \
        "$(./casus review $fixtures/$name.ttl --parts reasoner 2>/dev/null | sed -n 's/.*Consistency *[0-9.]* s  //p')"
done
