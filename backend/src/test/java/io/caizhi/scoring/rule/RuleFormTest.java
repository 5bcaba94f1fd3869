package io.caizhi.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.caizhi.kernel.Refusal.Fault;
import io.caizhi.plan.yearly.IndicatorCode;
import io.caizhi.scoring.rule.Bands.Band;
import io.caizhi.scoring.rule.Bands.Condition;
import io.caizhi.scoring.rule.RuleForm.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static io.caizhi.scoring.rule.Given.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a rule's form may hold, and where a fault in it is. */
class RuleFormTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final FormFaults faults = new FormFaults();

	@ParameterizedTest(name = "{0}")
	@MethodSource("rules")
	void everyRuleComesBackAsItWasWritten(Rule rule) {
		String text = JSON.writeValueAsString(RuleForm.of(rule));

		assertThat(JSON.readValue(text, RuleForm.class).rule("", new Around(), this.faults)).contains(rule);
	}

	static List<Rule> rules() {
		return List.of(Proportional.PLAIN, new Proportional(number("1.2")),
				new Bands(List.of(
						new Band(number("1"), number("1"), new Condition(new IndicatorCode("A02"), number("0.8"))),
						new Band(number("1"), number("0.6")), new Band(number("0.5"), number("0.3")))),
				new Relative(), new Ranked(number("0.02")), Efficacy.OVER_CATEGORY,
				new Efficacy(number("96"), number("540")), new Growth(number("0.2")),
				new Composite(number("0.4"), Proportional.PLAIN, new Growth(number("0.2"))), new AllOrNothing(),
				new Penalty(number("0.5"), number("1")));
	}

	@Test
	void whatMayBeLeftOutHasItsUsualValue() {
		assertThat(read("{'rule':'PROPORTIONAL'}")).contains(Proportional.PLAIN);
		assertThat(read("{'rule':'EFFICACY'}")).contains(Efficacy.OVER_CATEGORY);
		assertThat(read("{'rule':'PENALTY','per':0.5}")).contains(new Penalty(number("0.5"), number("0")));
	}

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					{'rule':'PROPORTIONAL','cap':0}                                | /rule/cap               | range
					{'rule':'PROPORTIONAL','cap':-1}                               | /rule/cap               | range
					{'rule':'BANDS'}                                               | /rule/bands             | required
					{'rule':'BANDS','bands':[{'from':0.5,'fraction':0.5},{'from':0.8,'fraction':0.4}]} | /rule/bands/1/from | rule.bands-order
					{'rule':'BANDS','bands':[{'from':0.5,'fraction':0.5},{'from':0.5,'fraction':0.4}]} | /rule/bands/1/from | rule.bands-order
					{'rule':'BANDS','bands':[{'from':0.8,'fraction':0.5},{'from':0.5,'fraction':0.6}]} | /rule/bands/1/fraction | rule.bands-fraction
					{'rule':'BANDS','bands':[{'from':0.8,'fraction':1.5}]}         | /rule/bands/0/fraction  | range
					{'rule':'BANDS','bands':[{'from':-1,'fraction':1}]}            | /rule/bands/0/from      | range
					{'rule':'BANDS','bands':[{'from':1,'fraction':1,'condition':{'indicator':'Z9','completion':1}}]} | /rule/bands/0/condition/indicator | scheme.indicator-unknown
					{'rule':'BANDS','bands':[{'from':1,'fraction':1,'condition':{'indicator':'A01','completion':1}}]} | /rule/bands/0/condition/indicator | rule.condition-own
					{'rule':'RANKED'}                                              | /rule/step              | required
					{'rule':'RANKED','step':-0.1}                                  | /rule/step              | range
					{'rule':'RANKED','step':1.1}                                   | /rule/step              | range
					{'rule':'EFFICACY','low':5}                                    | /rule/high              | required
					{'rule':'EFFICACY','high':5}                                   | /rule/low               | required
					{'rule':'EFFICACY','low':5,'high':5}                           | /rule/high              | rule.low-high
					{'rule':'EFFICACY','low':6,'high':5}                           | /rule/high              | rule.low-high
					{'rule':'GROWTH','goal':0}                                     | /rule/goal              | range
					{'rule':'COMPOSITE','share':1.2,'first':{'rule':'RELATIVE'},'second':{'rule':'RELATIVE'}} | /rule/share | range
					{'rule':'COMPOSITE','share':0.2,'second':{'rule':'RELATIVE'}}  | /rule/first             | required
					{'rule':'COMPOSITE','share':0.2,'first':{'rule':'RELATIVE'},'second':{'rule':'RANKED'}} | /rule/second/step | required
					{'rule':'COMPOSITE','share':0.2,'first':{'rule':'COMPOSITE'},'second':{'rule':'RELATIVE'}} | /rule/first/rule | rule.composite-nested
					{'rule':'PENALTY','per':0}                                     | /rule/per               | range
					{'rule':'PENALTY','per':1,'floor':11}                          | /rule/floor             | range
					{'rule':'RELATIVE','cap':1}                                    | /rule/cap               | rule.parameter
					{'rule':'GROWTH','goal':0.2,'low':1}                           | /rule/low               | rule.parameter
					""")
	void aFaultyParameterIsNamedByItsPlace(String form, String where, String code) {
		assertThat(read(form)).isEmpty();
		assertThat(this.faults.all()).extracting(Fault::where, Fault::code).containsExactly(tuple(where, code));
	}

	private Optional<Rule> read(String form) {
		return JSON.readValue(form.replace('\'', '"'), RuleForm.class).rule("/rule", new Around(), this.faults);
	}

	/** The item A01 of weight 10 in a plan that has A02 as well. */
	private static final class Around implements Surroundings {

		@Override
		public Optional<IndicatorCode> other(String code) {
			return code.equals("A02") ? Optional.of(new IndicatorCode(code)) : Optional.empty();
		}

		@Override
		public boolean own(String code) {
			return code.equals("A01");
		}

		@Override
		public BigDecimal weight() {
			return BigDecimal.TEN;
		}

	}

}
