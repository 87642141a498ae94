package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StandardTypesTest {
  private static final Set<String> COMMON =
      Set.of("type", "spec_version", "id", "created", "modified", "extensions");

  @Test
  void everyTypeOfTheStandardHasItsOwnClass() {
    List<StixObject> all = Samples.everyType();

    assertThat(all.stream().map(Object::getClass)).doesNotHaveDuplicates().hasSize(42);
    assertThat(all).filteredOn(DomainObject.class::isInstance).hasSize(19);
    assertThat(all).filteredOn(CyberObservable.class::isInstance).hasSize(18);
    assertThat(all).filteredOn(RelationshipObject.class::isInstance).hasSize(2);
    assertThat(all).filteredOn(MetaObject.class::isInstance).hasSize(3);
  }

  @Test
  void anUnknownTypeIsACustomObject() {
    StixObject object =
        StixObject.read(
            "{\"type\":\"jisr-vessel\",\"id\":\"jisr-vessel--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\","
                + "\"draught\":7.5}");

    assertThat(object).isInstanceOf(CustomObject.class);
    assertThat(object.property("draught")).hasToString("7.5");
    assertThat(object.property("beam")).isNull();
  }

  @TestFactory
  Stream<DynamicTest> everyPropertyOfTheTypeHasAnAccessor() {
    return Samples.everyType().stream()
        .map(object -> DynamicTest.dynamicTest(object.type(), () -> checkAccessors(object)));
  }

  @TestFactory
  Stream<DynamicTest> everyAccessorOfAnEmptyObjectSaysAbsent() {
    return Samples.everyType().stream()
        .map(
            object ->
                DynamicTest.dynamicTest(
                    object.type(),
                    () -> {
                      StixObject bare = bare(object);
                      for (Method accessor : accessors(object)) {
                        assertThat(isAbsent(accessor.invoke(bare))).as(accessor.getName()).isTrue();
                      }
                    }));
  }

  private static void checkAccessors(StixObject object) throws ReflectiveOperationException {
    long properties =
        object.tree().propertyNames().stream().filter(name -> !COMMON.contains(name)).count();
    assertThat(accessors(object)).hasSize((int) properties + object.extensions().size());
    checkPresent(object);
  }

  /** Every accessor gives something, and so does every accessor of a part that it gives. */
  private static void checkPresent(Object owner) throws ReflectiveOperationException {
    for (Method accessor : accessors(owner)) {
      Object value = accessor.invoke(owner);
      assertThat(isAbsent(value)).as(accessor.toString()).isFalse();
      for (Object part : value instanceof List<?> list ? list : List.of(value)) {
        if (part.getClass().getPackage().equals(StixObject.class.getPackage())
            && !part.getClass().isRecord()) {
          checkPresent(part);
        }
      }
    }
  }

  private static List<Method> accessors(Object owner) {
    return Stream.of(owner.getClass().getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 0)
        .toList();
  }

  private static StixObject bare(StixObject object) {
    return StixObject.read(
        "{\"type\":\"%s\",\"id\":\"%s\",%s}".formatted(object.type(), object.id(), Samples.TIMES));
  }

  private static boolean isAbsent(Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || (value instanceof Collection<?> all && all.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
