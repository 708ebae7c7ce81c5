# A function's container image, for where there is no SnapStart: `sam build -t template-image.yaml` makes one of each after `mvn package`.
# Why it looks so: docs/decisions/0026-starting-fast.md

# Both stages are of one image: an AOT cache fits the very JVM alone that made it. Not below 25.0.4, which takes a cache of other jars.
ARG JAVA=eclipse-temurin:25.0.4_7-jdk-noble

FROM ${JAVA} AS training
ARG FUNCTION
WORKDIR /build
COPY template.yaml .
COPY events events
COPY config/image/java.options .
COPY local/target/runtime-client runtime-client
# Of all functions: those of staff and holders prepare what the others are trained on.
COPY functions functions
# DynamoDB Local is among these: it may be used here, and must not be passed on in an image.
COPY benchmarks/cold-start/target/trainer trainer
RUN java -cp 'trainer/*' certpost.local.image.ImageFiles functions/${FUNCTION}/target/${FUNCTION}.zip runtime-client java.options /var
RUN java -cp 'trainer/*' certpost.coldstart.Train ${FUNCTION} /var/task/java.args /var/task/function.aot

FROM ${JAVA}
COPY --from=training /var/task /var/task
COPY --from=training /var/runtime /var/runtime
# Not /var/task: the runtime client would find the jars there again, for a class loader of its own.
WORKDIR /
# The cache is mapped at the address that it was made for: moving all that is in it takes some 15 ms.
# Without a cache that fits, Java starts all the same, only more slowly. The handler is the template's ImageConfig.
ENTRYPOINT ["/opt/java/openjdk/bin/java", "-XX:AOTCache=/var/task/function.aot", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "@/var/task/java.args"]
