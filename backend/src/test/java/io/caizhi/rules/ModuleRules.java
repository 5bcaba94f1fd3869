package io.caizhi.rules;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Caller;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Operator;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The house rules that a machine can see, each of which a planted offender breaks. */
final class ModuleRules {

	/**
	 * Repository methods that ask before, beside or across tenants, and why they may.
	 */
	private static final Set<String> ACROSS_TENANTS = Set.of(
			// a person is credited once a district, whichever unit reports it
			"CreditRepository.claim", "CreditRepository.credited", "CreditRepository.lock", "CreditRepository.move",
			"CreditRepository.release", "HeirRepository.byAge",
			// a rule for college students is the district's, hires of every unit are
			// judged
			"CandidateRepository.units",
			// the door makes a tenant out of an alias
			"DoorRepository.doorway",
			// a person learns in which tenants they have a place themselves
			"DoorRepository.places",
			// Keycloak is carried after all tenants, and tells of organizations and
			// people
			"DirectoryRepository.tenantsBehind", "DirectoryRepository.placesBehind", "DirectoryRepository.mailsDue",
			"DirectoryRepository.tenantOf", "DirectoryRepository.tenantsOf",
			// the operator sees districts and nothing within
			"DistrictRepository.page", "DistrictRepository.find",
			// names of every tenant are spelt by the clock
			"SpellingRepository.unspelt",
			// kinds that a release brings are given to every district by the clock
			"KindRepository.lacking", "KindRepository.unrevised",
			// months of every district close by the clock
			"DistrictCalendarRepository.all",
			// the age of a row is nobody's data
			"IdempotencyRepository.purge",
			// drafts of every tenant are dropped by the clock
			"EntryDraftRepository.purge",
			// files of every tenant are read, and dropped, by the clock
			"ImportJobRepository.due", "ImportJobRepository.overripe",
			// figures of every district are compared with their records by the clock
			"ReconciliationRepository.districts", "ReconciliationRepository.due",
			// notices of every district climb by the clock
			"SupervisionRepository.districts", "ProposalRepository.districts",
			// inventories of every district are run by the clock
			"InventoryRunRepository.due",
			// logs of every district are sealed, and old logins forgotten, by the clock
			"AuditSealRepository.districts", "LoginRepository.purge", "FailedLoginRepository.places",
			"FailedLoginRepository.purge",
			// people of every tenant are told of what waits, by the clock
			"RecipientRepository.tenants", "OutboxRepository.claim", "OutboxRepository.purge",
			// an address that a calendar program reads names the feed and no tenant
			"CalendarFeedRepository.open");

	/** What is asked by nobody at the door: the address itself is the key. */
	private static final Set<String> WITHOUT_CALLER = Set.of("CalendarFeedController.read");

	private static final String KEYCLOAK = "..tenancy.keycloak..";

	private ModuleRules() {
	}

	/** Tenancy is a parameter, and comes first. */
	static final ArchRule REPOSITORIES_ASK_FOR_THE_TENANT_FIRST = methods().that()
		.areDeclaredInClassesThat()
		.haveSimpleNameEndingWith("Repository")
		.and()
		.areNotPrivate()
		.and()
		.areNotStatic()
		.and(writtenByHand())
		.should(new ArchCondition<>("take a TenantId or a DistrictScope first") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				String name = method.getOwner().getSimpleName() + "." + method.getName();
				boolean kept = ACROSS_TENANTS.contains(name) || takesFirst(method, TenantId.class, DistrictScope.class);
				events.add(new SimpleConditionEvent(method, kept, method.getFullName() + " asks for no tenant first"));
			}
		});

	/** Who calls is resolved before anything else is looked at. */
	static final ArchRule CONTROLLERS_ASK_WHO_CALLS_FIRST = methods().that()
		.areDeclaredInClassesThat()
		.haveSimpleNameEndingWith("Controller")
		.and()
		.areDeclaredInClassesThat()
		.resideOutsideOfPackage("io.caizhi.web..")
		.and()
		.areMetaAnnotatedWith(RequestMapping.class)
		.should(new ArchCondition<>("take who calls first") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				events.add(new SimpleConditionEvent(method,
						takesFirst(method, Member.class, DistrictScope.class, Caller.class, Operator.class)
								|| WITHOUT_CALLER.contains(method.getOwner().getSimpleName() + "." + method.getName()),
						method.getFullName() + " does not ask who calls first"));
			}
		});

	/** The boundary can only repeat an answer whose status and headers it is given. */
	static final ArchRule SUBMISSIONS_CAN_BE_REPEATED = methods().that()
		.areAnnotatedWith(Idempotent.class)
		.should()
		.haveRawReturnType(ResponseEntity.class)
		.andShould(new ArchCondition<>("take a Member or an Operator") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				events.add(new SimpleConditionEvent(method, takesFirst(method, Member.class, Operator.class),
						method.getFullName() + " does not say who submits"));
			}
		});

	static final ArchRule CONTROLLERS_AND_REPOSITORIES_ARE_NOBODY_ELSES = classes().that()
		.haveSimpleNameEndingWith("Controller")
		.or()
		.haveSimpleNameEndingWith("Repository")
		.should()
		.bePackagePrivate();

	static final ArchRule KEYCLOAK_IS_KNOWN_IN_ONE_PLACE = noClasses().that()
		.resideOutsideOfPackage(KEYCLOAK)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.keycloak..", "jakarta.ws.rs..", "org.jboss.resteasy..");

	/** Where evidence is kept is a setting, and nobody else's business. */
	static final ArchRule S3_IS_KNOWN_IN_ONE_PLACE = noClasses().that()
		.resideOutsideOfPackage("io.caizhi.evidence..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("software.amazon..");

	/** Our JSON is Jackson 3; the API document's and Keycloak's libraries speak 2. */
	static final ArchRule THE_OLD_JSON_LIBRARY_STAYS_WITH_THOSE_WHO_NEED_IT = noClasses().that()
		.resideOutsideOfPackage(KEYCLOAK)
		.and()
		.doNotHaveFullyQualifiedName("io.caizhi.web.RequiredComponents")
		.and()
		.doNotHaveFullyQualifiedName("io.caizhi.web.ApiDocument")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("com.fasterxml.jackson.databind..");

	/** What a request may do travels as parameters, in sight. */
	static final ArchRule NOTHING_HANGS_ON_THE_THREAD = noClasses().should()
		.dependOnClassesThat()
		.areAssignableTo(ThreadLocal.class);

	/** Time comes from the one clock, so that a test can set it. */
	static final ArchRule NOBODY_LOOKS_AT_THE_WALL = noClasses().that()
		.doNotHaveFullyQualifiedName("io.caizhi.CaizhiApplication")
		.should()
		.callMethodWhere(DescribedPredicate.describe("reads the time without a clock", ModuleRules::readsTheWall))
		.orShould()
		.callConstructor(Date.class);

	/**
	 * A stream of rows keeps its connection until somebody closes it, and nobody does.
	 */
	static final ArchRule ROWS_ARE_READ_TO_THE_END = noClasses().should()
		.callMethod(JdbcClient.MappedQuerySpec.class, "stream");

	static List<ArchRule> all() {
		return List.of(REPOSITORIES_ASK_FOR_THE_TENANT_FIRST, CONTROLLERS_ASK_WHO_CALLS_FIRST,
				SUBMISSIONS_CAN_BE_REPEATED, CONTROLLERS_AND_REPOSITORIES_ARE_NOBODY_ELSES,
				KEYCLOAK_IS_KNOWN_IN_ONE_PLACE, S3_IS_KNOWN_IN_ONE_PLACE,
				THE_OLD_JSON_LIBRARY_STAYS_WITH_THOSE_WHO_NEED_IT, NOTHING_HANGS_ON_THE_THREAD,
				NOBODY_LOOKS_AT_THE_WALL, ROWS_ARE_READ_TO_THE_END);
	}

	private static boolean readsTheWall(JavaCall<?> call) {
		JavaClass owner = call.getTargetOwner();
		List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
		return switch (call.getName()) {
			case "now" -> owner.getPackageName().equals("java.time")
					&& parameters.stream().noneMatch((type) -> type.isEquivalentTo(Clock.class));
			case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
			case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
			default -> false;
		};
	}

	private static boolean takesFirst(JavaMethod method, Class<?>... types) {
		List<JavaClass> parameters = method.getRawParameterTypes();
		return !parameters.isEmpty() && Stream.of(types).anyMatch(parameters.getFirst()::isEquivalentTo);
	}

	private static DescribedPredicate<JavaMethod> writtenByHand() {
		return DescribedPredicate.describe("are written by hand",
				(method) -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
	}

}
