package io.caizhi.tenancy;

import io.caizhi.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Codes, aliases, addresses and names that Keycloak would refuse are refused by us. */
class NamesTest {

	@ParameterizedTest
	@ValueSource(strings = { "wuyi", "a1", "nanqiao", "abcdefghijklmnopqrst" })
	void aCodeIsTwoToTwentyLettersAndDigits(String code) {
		assertThat(new TenantCode(code).value()).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "1a", "Wuyi", "wu-yi", "wu yi", "wu/yi", "wu:yi", "wu*", "乌衣", "wuyi\n",
			"abcdefghijklmnopqrstu" })
	void anyOtherCodeIsRefused(String code) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new TenantCode(code))
			.satisfies((refusal) -> assertThat(refusal.faults())
				.containsExactly(new Refusal.Fault("/code", "tenant-code")));
	}

	@Test
	void theAliasOfAUnitNamesItsDistrict() {
		TenantCode district = new TenantCode("nanqiao");

		assertThat(district.alias()).isEqualTo("nanqiao");
		assertThat(district.aliasOf(new TenantCode("wuyi"))).isEqualTo("nanqiao-wuyi");
	}

	@ParameterizedTest
	@CsvSource({ "li.min@example.com, li.min@example.com", "' Li.Min@Example.COM ', li.min@example.com",
			"a+b_c-d@x.y.example, a+b_c-d@x.y.example", "wuyi@nanqiao.demo, wuyi@nanqiao.demo",
			"1@xn--fiqs8s.xn--fiqs8s, 1@xn--fiqs8s.xn--fiqs8s" })
	void anAddressIsReadInLowerCase(String written, String value) {
		assertThat(EmailAddress.read(written, "/email").value()).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "@example.com", "a@b", "a@b.", "a@.example", "a b@example.com",
			"a..b@example.com", ".a@example.com", "a@example.com, b@example.com", "李敏@example.com", "a@例子.中国",
			"a%b@example.com", "a'b@example.com", "a@-x.example", "a@example.com\n b", "\"a\"@example.com" })
	void anAddressThatCannotBeALoginIsRefused(String written) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> EmailAddress.read(written, "/email"))
			.satisfies((refusal) -> assertThat(refusal.faults()).containsExactly(new Refusal.Fault("/email", "email")));
	}

	@Test
	void anAddressOfAnyLengthIsDecidedAtOnce() {
		String endless = "a".repeat(30) + "@" + "a-".repeat(33) + "!";

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> EmailAddress.read(endless, "/email"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> EmailAddress.read("a".repeat(65) + "@example.com", "/email"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> EmailAddress.read("a@" + "b".repeat(60) + "." + "c".repeat(60), "/email"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "李敏", "阿依古丽·买买提", "O'Neill", "王 小明", "Anna-Lena" })
	void aNameIsKept(String name) {
		assertThat(PersonName.read(" " + name + " ", "/name").value()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "<b>", "a;b", "李#敏", "a/b", "{x}" })
	void aNameThatNoAccountCanHaveIsRefused(String name) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PersonName.read(name, "/office/name"))
			.satisfies((refusal) -> assertThat(refusal.faults())
				.containsExactly(new Refusal.Fault("/office/name", "person-name")));
	}

	@Test
	void neitherTellsItselfToALog() {
		assertThat(EmailAddress.read("li.min@example.com", "/email")).asString().doesNotContain("li.min");
		assertThat(PersonName.read("李敏", "/name")).asString().doesNotContain("李敏");
	}

}
