package io.caizhi.testing;

import java.time.Instant;
import java.time.YearMonth;

import io.caizhi.kernel.ChinaTime;

/**
 * The words the tests are told in. There are two districts with two units each, one
 * enterprise in every unit and two in Wuyi, and one person for every role:
 *
 * <pre>
 * nanqiao: wuyi (two enterprises), zhulong        laian: banta, xinan
 * </pre>
 *
 * They are made once a run through the real API, in the real Keycloak.
 */
public final class Vocabulary {

	/** The first of the two districts. */
	public static final String NANQIAO = "nanqiao";

	/** The other district. */
	public static final String LAIAN = "laian";

	/** Brings about what a test starts from. */
	public static final Given given = new Given();

	private Vocabulary() {
	}

	/** Requests of this person, with a real token for the tenant they ask for. */
	public static Client as(Person person) {
		return new Client(world().base(), world().tokens().of(person));
	}

	/** Requests with a token issued now, later than all that happened before. */
	public static Client asFreshly(Person person) {
		return new Client(world().base(), world().tokens().fresh(person));
	}

	/** Requests with this token, whatever it is. */
	public static Client withToken(String token) {
		return new Client(world().base(), token);
	}

	/** Requests without a token. */
	public static Client anonymously() {
		return new Client(world().base(), null);
	}

	/** An access token of this person, as {@link #as} would use it. */
	public static String tokenOf(Person person) {
		return world().tokens().of(person);
	}

	public static Person operator() {
		return world().districts().operator();
	}

	/** Somebody who can log in and serves no tenant. */
	public static Person stranger() {
		return world().districts().stranger();
	}

	public static Person officeOf(String district) {
		return world().districts().office(district);
	}

	public static Person leaderOf(String district) {
		return world().districts().leader(district);
	}

	/** The official of one of the shared units, by its code. */
	public static Person officialOf(String unit) {
		return world().districts().official(unit);
	}

	/** The reporter of the unit's first enterprise. */
	public static Person reporterOf(String unit) {
		return enterpriseOf(unit).reporter();
	}

	/** The unit's first enterprise; nothing is reported for it unless a test does. */
	public static GivenEnterprise enterpriseOf(String unit) {
		return world().districts().enterprises(unit).getFirst();
	}

	/** The second enterprise in Wuyi. */
	public static GivenEnterprise otherEnterpriseOf(String unit) {
		return world().districts().enterprises(unit).get(1);
	}

	/** The alias of one of the shared units. */
	public static String tenantOf(String unit) {
		return officialOf(unit).tenant();
	}

	/** The month that is open now. */
	public static YearMonth thisMonth() {
		return ChinaTime.month(Instant.now());
	}

	/** The answer to a tenant that does not exist. */
	public static Answer aMissingTenant() {
		return as(officialOf("wuyi")).get("/api/tenants/absent-one/months").send().expect(404);
	}

	/** All that is stored now. */
	public static Contents contents() {
		return Contents.of(world().database());
	}

	/** Waits until Keycloak has caught up with everything, so that nothing moves. */
	public static void settle() {
		Given.await(() -> world().pending() == 0);
	}

	/** Where the application under test answers. */
	public static String address() {
		return world().base();
	}

	static World world() {
		return World.current();
	}

}
