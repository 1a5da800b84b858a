// Reads a compose file as Docker Compose does, by its own library: schema, anchors, references between services, volumes
// and networks. Prints the names of the services, or says what is wrong and ends with code 1.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
)

func main() {
	options, err := cli.NewProjectOptions(os.Args[1:], cli.WithoutEnvironmentResolution)
	if err == nil {
		var project, problem = options.LoadProject(context.Background())
		if err = problem; err == nil {
			fmt.Println(strings.Join(project.ServiceNames(), " "))
			return
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
