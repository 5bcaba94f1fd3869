<#import "template.ftl" as layout>
<#-- For people who serve several units: which one to work in now. -->
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("organization.select")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <ul id="kc-user-organizations" class="caizhi-choices">
        <#list user.organizations as organization>
          <li>
            <button type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias!}">
              ${organization.name!organization.alias}
            </button>
          </li>
        </#list>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
