package io.caizhi.demo;

import java.util.List;

import io.caizhi.launcher.DemoDistrict.Account;

/** Who can log in to the demo, and what is worth trying with each. */
final class DemoAccounts {

	/** The password of every account of the demo, and of nothing else. */
	static final String PASSWORD = "caizhi-demo-2026";

	/** Made by the demo realm itself. */
	static final String OPERATOR = "operator@caizhi.example";

	/** The person who serves two towns. */
	static final Person BOTH = new Person("双春晓", "both@nanqiao.example");

	/** The second official of Wuyi. */
	static final Person COLLEAGUE = new Person("苏映川", "wuyi2@nanqiao.example");

	private DemoAccounts() {
	}

	/** A person to invite. */
	record Person(String name, String email) {

	}

	static Person office(String district) {
		return new Person(district.equals(Catalogue.NANQIAO) ? "许知才" : "欧知非", "office@" + district + ".example");
	}

	static Person leader(String district) {
		return new Person(district.equals(Catalogue.NANQIAO) ? "梁以贤" : "宋怀远", "leader@" + district + ".example");
	}

	/** The table that the start prints and the README shows. */
	static List<Account> table() {
		Catalogue catalogue = Catalogue.read();
		return List.of(account(OPERATOR, "operator 平台运维", "新建一个区 / create a district"),
				account(office(Catalogue.NANQIAO).email(), "office 人才办 · 南谯区",
						"裁定争议，看更正单对得分的影响再批准 / decide on a disputed person, approve a correction order"),
				account(leader(Catalogue.NANQIAO).email(), "leader 领导小组 · 南谯区",
						"看 2022 年 4,489 人、大学生 561 人，逐单位下钻 / open 2022: 4,489 hires, 561 college students"),
				official(catalogue, "wuyi", "退回一行，核验其余 / send one row back, verify the rest"),
				account(COLLEAGUE.email(), "official 经办人 · 乌衣镇",
						"签字接手同事交出的工作 / sign for the work a colleague hands over"),
				official(catalogue, "zhangguang", "逾期未核验的排在最前 / overdue returns come first"),
				official(catalogue, "philips", "登记企业、邀请填报人 / register an enterprise, invite its reporter"),
				official(catalogue, "daliu", "全镇企业缺报 / a town from which nothing came"),
				account(BOTH.email(), "official 经办人 · 珠龙镇 + 施集镇", "在两个镇之间切换 / switch between two towns"),
				reporter(catalogue, "chengyu", "给草稿添几行，提交本月月报 / add hires to the draft, submit the month"),
				reporter(catalogue, "yanchuan", "更正被退回的两行，重新提交 / correct the two rows sent back"),
				reporter(catalogue, "shuoqi", "本月还没报：零报告 / nothing reported yet: a nil return"),
				reporter(catalogue, "zhuyuan", "看不到乌衣镇的任何东西 / sees nothing of Wuyi"),
				reporter(catalogue, "liaoyuan", "园区企业的草稿 / a draft in the park"),
				account(office(Catalogue.LANGYA).email(), "office 人才办 · 琅琊区", "只看得见琅琊区 / sees Langya only"),
				account(leader(Catalogue.LANGYA).email(), "leader 领导小组 · 琅琊区", "琅琊区自己的数字 / Langya's own figures"),
				official(catalogue, "keyuan", "核验琅琊区的月报 / verify a return of Langya"),
				reporter(catalogue, "zuiweng", "琅琊区的草稿 / a draft in Langya"));
	}

	/** Those that the demo invites: all of the table but the operator. */
	static List<String> invited() {
		return table().stream().map(Account::login).filter((login) -> !login.equals(OPERATOR)).toList();
	}

	private static Account account(String email, String role, String tryFirst) {
		return new Account(email, PASSWORD, role, tryFirst);
	}

	private static Account official(Catalogue catalogue, String code, String tryFirst) {
		DemoUnit unit = catalogue.units()
			.stream()
			.filter((candidate) -> candidate.code().equals(code))
			.findFirst()
			.orElseThrow();
		return account(unit.officialEmail(), "official 经办人 · " + unit.name(), tryFirst);
	}

	private static Account reporter(Catalogue catalogue, String slug, String tryFirst) {
		for (DemoUnit unit : catalogue.units()) {
			for (DemoEnterprise enterprise : unit.enterprises()) {
				if (enterprise.slug().equals(slug)) {
					return account(enterprise.reporterEmail().orElseThrow(), "enterprise 填报人 · " + unit.name(),
							tryFirst);
				}
			}
		}
		throw new IllegalArgumentException("No enterprise " + slug);
	}

}
